package org.tongjie.broker.region;

import org.tongjie.broker.language.Language;

/** A value of a region's file that cannot be read; caught with the entry that it stands in. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final transient Said said;

  FieldException(String path, Said said) {
    super(said.in(Language.ENGLISH));
    this.path = path;
    this.said = said;
  }

  Finding finding() {
    return Finding.error(path, said);
  }
}
