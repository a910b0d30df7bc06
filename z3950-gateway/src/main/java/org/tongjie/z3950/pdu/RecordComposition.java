package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;

/** Elements wanted in a Present request (Z39.50-2003 §3.6.2). */
public sealed interface RecordComposition {
  /** Element set names. */
  record Simple(ElementSetNames names) implements RecordComposition {}

  /**
   * CompSpec; version 3 only.
   *
   * @param alternativeSyntax whether a record may come in a syntax not listed
   * @param recordSyntaxes syntaxes wanted, in order of preference
   */
  record Complex(
      boolean alternativeSyntax,
      @Nullable Specification generic,
      List<DatabaseSpecification> byDatabase,
      List<Oid> recordSyntaxes)
      implements RecordComposition {
    public Complex {
      byDatabase = List.copyOf(byDatabase);
      recordSyntaxes = List.copyOf(recordSyntaxes);
    }
  }

  /** What is wanted from one database. */
  record DatabaseSpecification(String database, Specification specification) {}

  /** Schema and elements, either of which may be missing. */
  record Specification(@Nullable Schema schema, @Nullable ElementSpec elements) {}

  /** The schema of which elements are wanted. */
  sealed interface Schema {}

  /** A schema by object identifier. */
  record SchemaOid(Oid oid) implements Schema {}

  /** A schema by URI or name. */
  record SchemaUri(String uri) implements Schema {}

  /** The elements wanted. */
  sealed interface ElementSpec {}

  /** Elements by an element set name. */
  record ElementSetName(String name) implements ElementSpec {}

  /** Elements by a registered format such as eSpec-1. */
  record ElementsExternally(External external) implements ElementSpec {}
}
