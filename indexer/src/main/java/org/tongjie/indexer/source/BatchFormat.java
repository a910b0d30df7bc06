package org.tongjie.indexer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.tongjie.catalog.marc.MarcSyntax;

/** What the first octets of a file say about its format. */
sealed interface BatchFormat {

  /** A format with records in it that are read. */
  record Marc(MarcSyntax syntax, boolean utf16) implements BatchFormat {}

  /** Nothing but blanks. */
  record Empty() implements BatchFormat {}

  /**
   * A format that is not read.
   *
   * @param name as in "is MARC-in-JSON"
   */
  record Other(String name) implements BatchFormat {}

  /** Text formats by how they begin. */
  List<Known> KNOWN =
      List.of(
          new Known("a ZIP archive", "PK\\x03\\x04"),
          new Known("a bzip2 file", "BZh[1-9]"),
          new Known("an xz file", "\\xFD7zXZ"),
          new Known("a Zstandard file", "\\x28\\xB5\\x2F\\xFD"),
          new Known("MARC-in-JSON", "[\\[{]"),
          new Known("MARCMaker text (.mrk)", "=(?:LDR|\\d{3})  "),
          new Known("Aleph sequential", "\\d{9} (?:LDR|FMT|\\d{3})"),
          new Known("MARC in a line format", "(?:LDR|LEADER|\\d{3})[ \\t\\xE2$|]"));

  /** How a format begins, as Latin-1 characters. */
  record Known(String name, Pattern beginning) {
    Known(String name, String beginning) {
      this(name, Pattern.compile(beginning));
    }
  }

  Pattern MARC_ELEMENT =
      Pattern.compile("<(?:[\\w.-]+:)?(?:record|leader|controlfield|datafield)\\b");
  Pattern OTHER_ELEMENT =
      Pattern.compile(
          "<(?:[\\w.-]+:)?(oai_marc|mods|modsCollection|html|rdf)\\b", Pattern.CASE_INSENSITIVE);
  Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]{0,60})");
  Pattern ISO_LEADER = Pattern.compile("\\d{5}[\\x20-\\x7E]{7}\\d{5}");

  static BatchFormat of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    Charset wide = Utf16.charsetOf(head);
    if (wide != null) {
      BatchFormat format = ofText(Utf16.decode(head, wide));
      return format instanceof Marc marc && marc.syntax() == MarcSyntax.MARCXML
          ? new Marc(MarcSyntax.MARCXML, true)
          : format;
    }
    return ofText(text);
  }

  private static BatchFormat ofText(String head) {
    String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    text = withoutFiller(text);
    if (text.isEmpty()) {
      return new Empty();
    }
    if (text.charAt(0) == '<') {
      return ofXml(text);
    }
    boolean terminated = text.indexOf(0x1E) >= 0 || text.indexOf(0x1D) >= 0;
    if (terminated || ISO_LEADER.matcher(text).lookingAt()) {
      return new Marc(MarcSyntax.ISO_2709, false);
    }
    for (Known known : KNOWN) {
      if (known.beginning().matcher(text).lookingAt()) {
        return new Other(known.name());
      }
    }
    return new Other("neither ISO 2709 (no terminators) nor MARCXML");
  }

  private static String withoutFiller(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) < 0x1C || text.charAt(start) == ' ')) {
      start++;
    }
    return text.substring(start);
  }

  private static BatchFormat ofXml(String text) {
    if (OTHER_ELEMENT.matcher(text).find() || !MARC_ELEMENT.matcher(text).find()) {
      var root = ROOT.matcher(text);
      return new Other("XML with the root element " + (root.find() ? root.group(1) : "unknown"));
    }
    return new Marc(MarcSyntax.MARCXML, false);
  }
}
