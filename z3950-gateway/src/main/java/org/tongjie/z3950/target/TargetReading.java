package org.tongjie.z3950.target;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.PqfParser;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.target.Address.SruVersion;
import org.tongjie.z3950.target.RecordForm.Syntax;

/** Makes a target of the values in its file. Faults are told by key. */
final class TargetReading {
  private static final String NONE = "none";
  private static final String PLAIN = "plain";

  private final TargetValues values;
  private final Path folder;

  /**
   * @param folder to which relative paths in the values refer
   */
  TargetReading(TargetValues values, Path folder) {
    this.values = values;
    this.folder = folder;
  }

  Target read(String code) {
    Address address = address();
    return new Target(
        code,
        values.text("name", code),
        address,
        credentials(),
        new RecordForm(
            values.choice("records.syntax", Syntax.MARC21),
            values.choice("records.dialect", MarcDialect.MARC21),
            values.encoding("records.charset", MarcEncoding.UTF_8),
            values.text("records.elements", ""),
            values.find("records.holdings").map(TargetReading::holdings)),
        new QueryForm(
            values.charset("charset.terms", "UTF-8"),
            values.yes("charset.negotiate", true),
            mapping(isCql(address))),
        limits());
  }

  private static HoldingsProfile holdings(String text) {
    try {
      return HoldingsProfile.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("records.holdings: " + wrong.getMessage(), wrong);
    }
  }

  private Address address() {
    return switch (values.text("protocol", "z3950")) {
      case "z3950" ->
          new Address.Z3950(
              values.needed("host"),
              values.number("port", Address.Z3950.REGISTERED_PORT),
              values.list("database"));
      case "sru" -> new Address.Sru(uri(), version());
      default -> throw new IllegalArgumentException("protocol is z3950 or sru");
    };
  }

  private URI uri() {
    return URI.create(values.needed("url"));
  }

  private SruVersion version() {
    String number = values.text("version", SruVersion.V1_2.number());
    return Arrays.stream(SruVersion.values())
        .filter(version -> version.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("version is 1.1, 1.2 or 2.0"));
  }

  private boolean isCql(Address address) {
    return switch (values.text("query.language", address instanceof Address.Sru ? "cql" : "rpn")) {
      case "rpn" -> false;
      case "cql" -> true;
      default -> throw new IllegalArgumentException("query.language is rpn or cql");
    };
  }

  private Credentials credentials() {
    Optional<String> user = values.find("user");
    if (user.isEmpty()) {
      return new Credentials.None();
    }
    String password = values.find("password.file").map(this::secret).orElse("");
    Optional<String> group = values.find("group");
    return group.isPresent()
        ? new Credentials.IdPass(group.get(), user.get(), password)
        : new Credentials.Open(user.get(), password);
  }

  private String secret(String file) {
    try {
      return Files.readString(folder.resolve(file), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("password.file: cannot read " + file, unreadable);
    }
  }

  private TargetLimits limits() {
    TargetLimits usual = TargetLimits.USUAL;
    return new TargetLimits(
        values.time("limit.connect", usual.connect()),
        values.time("limit.answer", usual.answer()),
        values.number("limit.records", usual.maxRecords()),
        values.number("limit.batch", usual.batch()),
        values.number("limit.connections", usual.connections()));
  }

  private QueryMapping mapping(boolean cql) {
    Map<Scope, String> indexes = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      value(TargetKeys.index(scope)).ifPresent(name -> indexes.put(scope, name));
    }
    Map<TermForm, String> forms = new EnumMap<>(TermForm.class);
    for (TermForm form : TermForm.values()) {
      value(TargetKeys.term(form)).ifPresent(name -> forms.put(form, name));
    }
    if (cql) {
      return new QueryMapping.Cql(indexes, forms);
    }
    Map<Scope, List<Attribute>> uses = new EnumMap<>(Scope.class);
    indexes.forEach((scope, name) -> uses.put(scope, attributes(TargetKeys.index(scope), name)));
    Map<TermForm, List<Attribute>> meanings = new EnumMap<>(TermForm.class);
    forms.forEach((form, name) -> meanings.put(form, attributes(TargetKeys.term(form), name)));
    return new QueryMapping.Attributes(uses, meanings);
  }

  private Optional<String> value(String key) {
    return values.find(key).filter(value -> !value.equals(NONE));
  }

  /** Attributes as PQF writes them, without "@attr": "1=4 2=3". */
  private static List<Attribute> attributes(String key, String text) {
    List<Attribute> attributes = new ArrayList<>();
    if (text.equals(PLAIN)) {
      return attributes;
    }
    StringBuilder query = new StringBuilder();
    for (String attribute : Terms.words(text)) {
      query.append("@attr ").append(attribute).append(' ');
    }
    return switch (PqfParser.parse(query + "x")) {
      case PqfParser.Result.Parsed(var _, Operand(var read, var _)) -> read;
      case PqfParser.Result.Parsed _, PqfParser.Result.Malformed _ ->
          throw new IllegalArgumentException(
              key + ": \"" + text + "\" are no attributes: write \"1=4 2=3\", plain or none");
    };
  }
}
