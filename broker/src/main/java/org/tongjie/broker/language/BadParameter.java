package org.tongjie.broker.language;

/**
 * What is wrong with one parameter of a request.
 *
 * @param reason what was found
 * @param allowed what may stand there
 */
public record BadParameter(String parameter, Phrase reason, Phrase allowed) {

  /** The fault in a sentence. */
  public String in(Language language) {
    return Messages.in(language)
        .text("parameter.sentence", parameter, reason.in(language), allowed.in(language));
  }
}
