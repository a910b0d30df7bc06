package org.tongjie.catalog.marc;

/** The structure that carries a record. */
public enum MarcSyntax {
  ISO_2709,
  MARCXML
}
