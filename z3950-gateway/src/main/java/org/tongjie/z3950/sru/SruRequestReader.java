package org.tongjie.z3950.sru;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.z3950.sru.SruRequest.Explain;
import org.tongjie.z3950.sru.SruRequest.Packing;
import org.tongjie.z3950.sru.SruRequest.Question;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.Scan;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.sru.SruRequest.Stretch;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.XmlSchema;

/**
 * Reads the parameters of a request. All that is wrong is told at once; nothing is ignored but
 * extensions.
 *
 * <p>Before 2.0, version and operation are parameters; from 2.0 on the operation shows in the other
 * parameters, and version and operation may still be there. A request with neither and without a
 * query asks for the description of the database.
 */
final class SruRequestReader {
  /** Records in an answer when the request does not say how many. */
  static final int USUAL_RECORDS = 10;

  /** Records in one answer at most; whoever wants more asks again from nextRecordPosition. */
  static final int MOST_RECORDS = 250;

  static final int USUAL_TERMS = 10;
  static final int MOST_TERMS = BrowseRequest.MAX_TERMS / 2;

  private static final RecordForm USUAL_FORM = RecordForm.xml(XmlSchema.MARCXML);

  private static final Set<String> ANY = Set.of("version", "operation", "stylesheet");
  private static final Set<String> ANY_2 = Set.of("httpAccept", "renderedBy", "responseType");
  private static final Set<String> SEARCH =
      Set.of(
          "query",
          "startRecord",
          "maximumRecords",
          "recordPacking",
          "recordSchema",
          "resultSetTTL",
          "sortKeys");
  private static final Set<String> SCAN = Set.of("scanClause", "responsePosition", "maximumTerms");

  private static final Map<SruVersion, Map<Operation, Set<String>>> KNOWN = allKnown();
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Echo echo;
  private final SruVersion version;
  private final Operation operation;
  private final List<SruDiagnostic> diagnostics = new ArrayList<>();

  private SruRequestReader(Map<String, List<String>> given) {
    this.echo = new Echo(given);
    this.version = readVersion();
    this.operation = readOperation();
  }

  /**
   * Reads a request.
   *
   * @param given decoded values by name, of the address and of a form sent
   */
  static SruRequest read(Map<String, List<String>> given) {
    SruRequestReader reader = new SruRequestReader(given);
    reader.checkNames();
    return switch (reader.operation) {
      case SEARCH_RETRIEVE -> reader.searchRetrieve();
      case SCAN -> reader.scan();
      case EXPLAIN -> reader.explain();
    };
  }

  private SruVersion readVersion() {
    Optional<String> asked = echo.value("version");
    boolean plain = echo.given().keySet().stream().allMatch(Echo::isExtension);
    SruVersion natural =
        plain || echo.value("operation").isPresent() ? SruVersion.V1_2 : SruVersion.V2_0;
    if (asked.isEmpty()) {
      if (natural == SruVersion.V1_2 && !plain) {
        complain(SruDiagnostic.MANDATORY_PARAMETER, "version");
      }
      return natural;
    }
    return SruVersion.of(asked.get())
        .orElseGet(() -> {
          complain(SruDiagnostic.UNSUPPORTED_VERSION, SruVersion.HIGHEST.number());
          return natural;
        });
  }

  private Operation readOperation() {
    Operation natural =
        echo.value("query").isPresent()
            ? Operation.SEARCH_RETRIEVE
            : echo.value("scanClause").isPresent() ? Operation.SCAN : Operation.EXPLAIN;
    Optional<String> asked = echo.value("operation");
    if (asked.isEmpty()) {
      if (!version.isTwo() && natural != Operation.EXPLAIN) {
        complain(SruDiagnostic.MANDATORY_PARAMETER, "operation");
      }
      return natural;
    }
    return Operation.of(asked.get())
        .orElseGet(() -> {
          complain(SruDiagnostic.UNSUPPORTED_OPERATION, asked.get());
          return natural;
        });
  }

  private void complain(int number, String details) {
    diagnostics.add(new SruDiagnostic(number, details));
  }

  private void checkNames() {
    Set<String> known = KNOWN.getOrDefault(version, Map.of()).getOrDefault(operation, Set.of());
    echo.given()
        .forEach((name, values) -> {
          if (!known.contains(name) && !Echo.isExtension(name)) {
            complain(SruDiagnostic.UNSUPPORTED_PARAMETER, name);
          } else if (values.size() > 1 && !name.equals(FacetReader.REPEATABLE)) {
            complain(SruDiagnostic.UNSUPPORTED_VALUE, name);
          }
        });
    if (echo.value("stylesheet").isPresent()) {
      complain(SruDiagnostic.NO_STYLESHEETS, "");
    }
    if (version.isTwo()) {
      echo.value("renderedBy")
          .filter(by -> !by.equals("client"))
          .ifPresent(_ -> complain(SruDiagnostic.UNSUPPORTED_VALUE, "renderedBy"));
      echo.value("responseType")
          .filter(type -> !type.equals(responseType()))
          .ifPresent(_ -> complain(SruDiagnostic.UNSUPPORTED_VALUE, "responseType"));
      echo.value("httpAccept")
          .filter(accept -> MediaType.chosen(accept).isEmpty())
          .ifPresent(_ -> complain(SruDiagnostic.UNSUPPORTED_VALUE, "httpAccept"));
    }
  }

  /** Answers in XML are of one type each, named by its namespace. */
  private String responseType() {
    return operation == Operation.SCAN ? version.scanNamespace() : version.responseNamespace();
  }

  private static Map<SruVersion, Map<Operation, Set<String>>> allKnown() {
    Map<SruVersion, Map<Operation, Set<String>>> known = new EnumMap<>(SruVersion.class);
    for (SruVersion version : SruVersion.values()) {
      Map<Operation, Set<String>> names = new EnumMap<>(Operation.class);
      for (Operation operation : Operation.values()) {
        names.put(operation, knownNames(version, operation));
      }
      known.put(version, names);
    }
    return known;
  }

  private static Set<String> knownNames(SruVersion version, Operation operation) {
    Stream<String> own =
        switch (operation) {
          case SEARCH_RETRIEVE ->
              Stream.concat(
                  SEARCH.stream(),
                  switch (version) {
                    case V1_1 -> Stream.of("recordXPath");
                    case V1_2 -> Stream.of();
                    case V2_0 ->
                        Stream.concat(
                            Stream.of("recordXMLEscaping", "queryType"),
                            FacetReader.NAMES.stream());
                  });
          case SCAN -> SCAN.stream();
          case EXPLAIN ->
              version.isTwo()
                  ? Stream.of("recordXMLEscaping", "recordPacking")
                  : Stream.of("recordPacking");
        };
    Stream<String> any =
        version.isTwo() ? Stream.concat(ANY.stream(), ANY_2.stream()) : ANY.stream();
    return Stream.concat(any, own).collect(Collectors.toSet());
  }

  private SruRequest searchRetrieve() {
    String query = required("query");
    long start = number("startRecord", 1, 1);
    long maximum = number("maximumRecords", USUAL_RECORDS, 0);
    Packing packing = new Packing(form(), escaped());
    number("resultSetTTL", 0, 0);
    if (echo.value("recordXPath").isPresent()) {
      complain(SruDiagnostic.NO_XPATH, "");
    }
    Question question = new Question(query, terms(), echo.value("sortKeys").orElse(""));
    Stretch stretch = new Stretch(start, (int) Math.min(maximum, MOST_RECORDS));
    Facets facets = version.isTwo() ? new FacetReader(echo, diagnostics).read() : Facets.NONE;
    return diagnostics.isEmpty()
        ? new SearchRetrieve(version, question, stretch, packing, facets, echo)
        : refused();
  }

  private SruRequest scan() {
    String clause = required("scanClause");
    long maximum = number("maximumTerms", USUAL_TERMS, 1);
    int terms = (int) Math.min(maximum, MOST_TERMS);
    long position = number("responsePosition", 1, 0);
    if (position > Math.min(maximum, MOST_TERMS) + 1) {
      complain(SruDiagnostic.RESPONSE_POSITION, Long.toString(position));
    }
    return diagnostics.isEmpty()
        ? new Scan(version, clause, (int) position, terms, echo)
        : refused();
  }

  private SruRequest explain() {
    if (diagnostics.stream().anyMatch(d -> d.number() == SruDiagnostic.UNSUPPORTED_OPERATION)) {
      return refused();
    }
    return new Explain(version, escaped(), diagnostics, echo);
  }

  private Refused refused() {
    return new Refused(version, operation, diagnostics, echo);
  }

  private String required(String name) {
    Optional<String> value = echo.value(name);
    if (value.isEmpty()) {
      complain(SruDiagnostic.MANDATORY_PARAMETER, name);
    }
    return value.orElse("");
  }

  private long number(String name, long usual, long least) {
    Optional<String> text = echo.value(name);
    if (text.isEmpty()) {
      return usual;
    }
    boolean readable = NUMBER.matcher(text.get()).matches();
    if (!readable || Long.parseLong(text.get()) < least) {
      complain(SruDiagnostic.UNSUPPORTED_VALUE, name);
      return usual;
    }
    return Long.parseLong(text.get());
  }

  private RecordForm form() {
    Optional<String> name = echo.value("recordSchema");
    if (name.isEmpty()) {
      return USUAL_FORM;
    }
    return RecordForm.xml(name.get())
        .orElseGet(() -> {
          complain(SruDiagnostic.UNKNOWN_SCHEMA, name.get());
          return USUAL_FORM;
        });
  }

  private boolean escaped() {
    if (version.isTwo()) {
      echo.value("recordPacking")
          .filter(packing -> !packing.equals("packed"))
          .ifPresent(packing -> complain(SruDiagnostic.UNSUPPORTED_PACKING, packing));
    }
    String form = echo.value(version.escapingName()).orElse("xml");
    boolean escaped = form.equals("string");
    if (!escaped && !form.equals("xml")) {
      if (version.isTwo()) {
        complain(SruDiagnostic.UNSUPPORTED_VALUE, version.escapingName());
      } else {
        complain(SruDiagnostic.UNSUPPORTED_PACKING, form);
      }
    }
    return escaped;
  }

  private boolean terms() {
    String type = echo.value("queryType").orElse("cql");
    if (!type.equals("cql") && !type.equals("searchTerms")) {
      complain(SruDiagnostic.UNSUPPORTED_QUERY_TYPE, type);
    }
    return type.equals("searchTerms");
  }
}
