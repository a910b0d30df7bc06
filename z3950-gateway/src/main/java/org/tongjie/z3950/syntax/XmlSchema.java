package org.tongjie.z3950.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The schemas of records in XML, by the names that Z39.50 and SRU clients use for them. */
public enum XmlSchema {
  /** MARC 21 in the MARC 21 slim schema. */
  MARCXML(
      "marcxml",
      "info:srw/schema/1/marcxml-v1.1",
      "http://www.loc.gov/MARC21/slim",
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd"),
  /** UNIMARC, as CNMARC builds on it, in the elements of the MARC 21 slim schema. */
  UNIMARC("unimarcxml", "info:srw/schema/8/unimarcxml-v0.1", "unimarc", "cnmarcxml"),
  /** Simple Dublin Core in SRU's container. */
  DC(
      "dc",
      "info:srw/schema/1/dc-v1.1",
      "info:srw/schema/1/dc-schema",
      "http://purl.org/dc/elements/1.1/");

  private final String shortName;
  private final String identifier;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> otherNames;

  XmlSchema(String shortName, String identifier, String... otherNames) {
    this.shortName = shortName;
    this.identifier = identifier;
    this.otherNames = List.of(otherNames);
  }

  /** The name in element sets and in short forms of requests. */
  public String shortName() {
    return shortName;
  }

  /** The URI by which SRU answers name it. */
  public String identifier() {
    return identifier;
  }

  /** Whether there is less of a record to be had in it too: what tells one from another. */
  public boolean hasBrief() {
    return this != DC;
  }

  /** The schema with this name or URI, or empty when it is not on offer. */
  public static Optional<XmlSchema> of(String name) {
    return Arrays.stream(values())
        .filter(schema ->
            schema.shortName.equalsIgnoreCase(name)
                || schema.identifier.equals(name)
                || schema.otherNames.contains(name))
        .findFirst();
  }
}
