package org.tongjie.z3950.partner;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.text.NearestName;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.syntax.RecordSyntax;

/**
 * Partners as a folder describes them: one properties file in UTF-8 for each, named {@code
 * NAME.properties}. Keys, all of which may be missing:
 *
 * <ul>
 *   <li>{@code password}: as {@link PasswordHash} writes it
 *   <li>{@code addresses}: networks it may come from, with commas between
 *   <li>{@code databases}: names it may search, with commas between
 *   <li>{@code charset}: UTF-8, GB18030, Big5, MARC-8 or ISO-8859-1
 *   <li>{@code syntax}: marc21, unimarc, sutrs, opac or xml
 *   <li>{@code rate}: requests a minute
 *   <li>{@code sessions}: associations at once
 *   <li>{@code records.per.day}
 * </ul>
 */
public final class PartnerFiles {
  private static final String SUFFIX = ".properties";
  private static final List<String> KEYS =
      List.of(
          "password",
          "addresses",
          "databases",
          "charset",
          "syntax",
          "rate",
          "sessions",
          "records.per.day");

  private final Path file;
  private final Properties values;

  private PartnerFiles(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  /** A partner's file that cannot be followed; the message names file and key. */
  public static final class PartnerFileException extends Exception {
    private static final long serialVersionUID = 1L;

    PartnerFileException(String message) {
      super(message);
    }
  }

  /**
   * Reads all files of a folder; one that is not there has no partners.
   *
   * @throws PartnerFileException when one of them cannot be read or followed
   */
  public static List<Partner> read(Path folder) throws PartnerFileException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException failure) {
      throw new PartnerFileException("cannot list " + folder + ": " + failure.getMessage());
    }
    List<Partner> partners = new ArrayList<>();
    for (Path file : files) {
      partners.add(new PartnerFiles(file, load(file)).partner());
    }
    return partners;
  }

  private static Properties load(Path file) throws PartnerFileException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException failure) {
      throw new PartnerFileException("cannot read " + file + ": " + failure.getMessage());
    }
    return values;
  }

  private Partner partner() throws PartnerFileException {
    for (String key : values.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new PartnerFileException(
            file + ": unknown key " + key + "; did you mean " + NearestName.of(key, KEYS) + "?");
      }
    }
    String name = String.valueOf(file.getFileName());
    Partner partner =
        new Partner(
            name.substring(0, name.length() - SUFFIX.length()),
            value("password", PasswordHash::parse),
            list("addresses", Network::parse),
            list("databases", Function.identity()),
            new Partner.Form(
                value("charset", PartnerFiles::encoding),
                value("syntax", PartnerFiles::syntax).orElse(RecordSyntax.MARC21)),
            new Partner.Limits(
                (int) number("rate"), (int) number("sessions"), number("records.per.day")));
    requireWayIn(partner);
    return partner;
  }

  /** Without password and addresses anybody would be let in under this name. */
  private void requireWayIn(Partner partner) throws PartnerFileException {
    boolean anybody = partner.name().equals(Partner.ANONYMOUS);
    if (anybody && partner.password().isPresent()) {
      throw new PartnerFileException(file + ": those who do not sign in have no password");
    }
    if (!anybody && partner.password().isEmpty() && partner.addresses().isEmpty()) {
      throw new PartnerFileException(file + ": needs a password or addresses");
    }
  }

  private <T> Optional<T> value(String key, Function<String, T> reading)
      throws PartnerFileException {
    String written = values.getProperty(key, "").strip();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(written));
    } catch (IllegalArgumentException wrong) {
      throw new PartnerFileException(file + ": " + key + ": " + wrong.getMessage());
    }
  }

  private <T> List<T> list(String key, Function<String, T> reading) throws PartnerFileException {
    return this.<List<T>>value(
            key,
            written ->
                Arrays.stream(written.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .map(reading)
                    .toList())
        .orElse(List.of());
  }

  private long number(String key) throws PartnerFileException {
    return value(key, PartnerFiles::count).orElse(0L);
  }

  private static long count(String written) {
    if (!written.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("\"" + written + "\" is not a number from 0");
    }
    return Long.parseLong(written);
  }

  private static MarcEncoding encoding(String written) {
    return switch (written.toUpperCase(Locale.ROOT)) {
      case "UTF-8", "UTF8" -> MarcEncoding.UTF_8;
      case "GB18030", "GBK", "GB2312" -> MarcEncoding.GB18030;
      case "BIG5" -> MarcEncoding.BIG5;
      case "MARC-8", "MARC8" -> MarcEncoding.MARC_8;
      case "ISO-8859-1", "LATIN-1", "LATIN1" -> MarcEncoding.LATIN_1;
      default -> // whatever someone typed
          throw new IllegalArgumentException(
              "\"" + written + "\" is none of UTF-8, GB18030, Big5, MARC-8 and ISO-8859-1");
    };
  }

  private static RecordSyntax syntax(String written) {
    Map<String, RecordSyntax> known = new TreeMap<>();
    for (RecordSyntax syntax : RecordSyntax.values()) {
      known.put(syntax.name().toLowerCase(Locale.ROOT), syntax);
    }
    RecordSyntax found = known.get(written.toLowerCase(Locale.ROOT));
    if (found == null) {
      String nearest = NearestName.of(written, known.keySet());
      throw new IllegalArgumentException(
          "\"" + written + "\" is no record syntax; did you mean " + nearest + "?");
    }
    return found;
  }
}
