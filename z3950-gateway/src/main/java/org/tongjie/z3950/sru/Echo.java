package org.tongjie.z3950.sru;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of a request as they were sent, and their echo in an answer.
 *
 * @param given decoded values by name
 */
record Echo(Map<String, List<String>> given) {
  /** Parameters so named are extensions, ignored where they are not known (SRU 1.2, Extensions). */
  private static final String EXTENSION = "x-";

  private static final String EXTENSION_NAMESPACE = "info:srw/extension";
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]*");

  /** Stands in an echo for all facet parameters. */
  private static final String FACETS = "facetParameters";

  private static final List<String> SEARCH =
      List.of(
          "query",
          "startRecord",
          "maximumRecords",
          "recordPacking",
          "recordSchema",
          "resultSetTTL",
          "sortKeys",
          "stylesheet");
  private static final List<String> SEARCH_2 =
      List.of(
          "queryType",
          "query",
          "startRecord",
          "maximumRecords",
          "recordXMLEscaping",
          "recordPacking",
          "recordSchema",
          FACETS,
          "resultSetTTL",
          "sortKeys",
          "stylesheet",
          "renderedBy");
  private static final List<String> SCAN =
      List.of("scanClause", "responsePosition", "maximumTerms", "stylesheet");
  private static final List<String> SCAN_2 =
      List.of("scanClause", "responsePosition", "maximumTerms", "httpAccept", "stylesheet");
  private static final List<String> EXPLAIN = List.of("recordPacking", "stylesheet");
  private static final List<String> EXPLAIN_2 =
      List.of("recordXMLEscaping", "recordPacking", "stylesheet");

  Echo {
    given = Collections.unmodifiableMap(new TreeMap<>(given));
  }

  static boolean isExtension(String name) {
    return name.startsWith(EXTENSION);
  }

  /** The first value of a parameter, if it was given one that is not empty. */
  Optional<String> value(String name) {
    for (String value : values(name)) {
      if (!value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** All values of a parameter. */
  List<String> values(String name) {
    return given.getOrDefault(name, List.of());
  }

  /** Appends the echo, in the order of the schema. */
  void write(XmlOctets xml, SruVersion version, Operation operation) {
    String name =
        switch (operation) {
          case SEARCH_RETRIEVE -> "echoedSearchRetrieveRequest";
          case SCAN -> "echoedScanRequest";
          case EXPLAIN -> "echoedExplainRequest";
        };
    xml.markup("<" + name + ">");
    if (!version.isTwo()) {
      xml.element("version", version.number());
    }
    for (String parameter : echoed(version, operation)) {
      if (parameter.equals(FACETS)) {
        writeFacets(xml);
      } else {
        value(parameter).ifPresent(value -> writeValue(xml, parameter, value));
      }
    }
    writeExtensions(xml, version, operation);
    if (version.isTwo() && operation == Operation.SEARCH_RETRIEVE) {
      for (String last : List.of("httpAccept", "responseType")) {
        value(last).ifPresent(value -> xml.element(last, value));
      }
    }
    xml.markup("</" + name + ">");
  }

  private static List<String> echoed(SruVersion version, Operation operation) {
    return switch (operation) {
      case SEARCH_RETRIEVE -> version.isTwo() ? SEARCH_2 : SEARCH;
      case SCAN -> version.isTwo() ? SCAN_2 : SCAN;
      case EXPLAIN -> version.isTwo() ? EXPLAIN_2 : EXPLAIN;
    };
  }

  /** Names and values as in an address, which the schema leaves to us. */
  private void writeFacets(XmlOctets xml) {
    String facets =
        FacetReader.NAMES.stream()
            .flatMap(name -> values(name).stream().map(value -> name + "=" + value))
            .collect(Collectors.joining("&"));
    if (!facets.isEmpty()) {
      xml.element(FACETS, facets);
    }
  }

  /** What was sent may not be what the schema allows: then it is named in a diagnostic only. */
  private static void writeValue(XmlOctets xml, String parameter, String value) {
    boolean written =
        switch (parameter) {
          case "startRecord", "maximumTerms" -> POSITIVE.matcher(value).matches();
          case "maximumRecords", "resultSetTTL", "responsePosition" ->
              NUMBER.matcher(value).matches();
          case "recordXMLEscaping" -> value.equals("xml") || value.equals("string");
          case "renderedBy" -> value.equals("client") || value.equals("server");
          default -> true;
        };
    if (written) {
      xml.element(parameter, value);
    }
  }

  /** Only searches of 2.0 have an element for a parameter by name; elsewhere markup is wanted. */
  private void writeExtensions(XmlOctets xml, SruVersion version, Operation operation) {
    List<String> extensions = given.keySet().stream().filter(Echo::isExtension).toList();
    if (extensions.isEmpty()) {
      return;
    }
    if (version.isTwo() && operation == Operation.SEARCH_RETRIEVE) {
      for (String name : extensions) {
        xml.element("extraRequestParameter", name + "=" + value(name).orElse(""));
      }
      return;
    }
    xml.markup("<extraRequestData>");
    for (String name : extensions) {
      xml.markup("<parameter xmlns=\"" + EXTENSION_NAMESPACE + "\" name=\"")
          .text(name)
          .markup("\">")
          .text(value(name).orElse(""))
          .markup("</parameter>");
    }
    xml.markup("</extraRequestData>");
  }
}
