package org.tongjie.broker.region;

import java.util.Arrays;
import java.util.List;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;

/**
 * What is to be said to people, in the language that they read.
 *
 * @param arguments texts that stand in it, each as it is or to be said itself
 */
public record Said(Complaint complaint, List<Argument> arguments) {
  public Said {
    arguments = List.copyOf(arguments);
  }

  /** A part of what is said. */
  sealed interface Argument {
    String in(Language language);
  }

  private record Plain(String text) implements Argument {
    @Override
    public String in(Language language) {
      return text;
    }
  }

  private record Named(Complaint.Noun noun) implements Argument {
    @Override
    public String in(Language language) {
      return Messages.in(language).text("finding.noun." + noun.name());
    }
  }

  private record Whole(Said said) implements Argument {
    @Override
    public String in(Language language) {
      return said.in(language);
    }
  }

  /** A complaint with what stands in its text: names and numbers, nouns, or others said in it. */
  public static Said of(Complaint complaint, Object... arguments) {
    return new Said(complaint, Arrays.stream(arguments).map(Said::argument).toList());
  }

  private static Argument argument(Object value) {
    return switch (value) {
      case Complaint.Noun noun -> new Named(noun);
      case Said said -> new Whole(said);
      default -> new Plain(value.toString());
    };
  }

  /** The text. */
  public String in(Language language) {
    return Messages.in(language)
        .text(
            "finding." + complaint.name(),
            arguments.stream().map(argument -> argument.in(language)).toArray());
  }
}
