package org.tongjie.z3950.pdu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The standard's ASN.1 as YAZ's development package installs it, made fit for the compiler of
 * asn1bean: the modules we read joined into one, EXTERNAL spelled out, and the names that would
 * hide or double others in Java changed.
 */
final class StandardModules {
  private static final Path INSTALLED = Path.of("/usr/share/yaz/z39.50");
  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern LINKAGE = Pattern.compile("(IMPORTS|EXPORTS)[^;]*;");

  private StandardModules() {}

  /** One module with the data units, OPAC records, search reports and character set negotiation. */
  static String joined() throws IOException {
    String main = read("z3950v3.asn");
    String all =
        body(main, "Z39-50-APDU-1995", "DEFINITIONS")
            + body(main, "RecordSyntax-opac\n", "DEFINITIONS")
            + body(main, "UserInfoFormat-searchResult-1\n", "DEFINITIONS")
            + body(read("charneg-3.asn"), "NegotiationRecordDefinition", "DEFINITIONS");
    return "Z3950 DEFINITIONS EXPLICIT TAGS EXTENSIBILITY IMPLIED ::= BEGIN\n"
        + fixed(all)
        + """

        LanguageCode ::= GeneralString
        ExternalT ::= [UNIVERSAL 8] IMPLICIT SEQUENCE {
          directReference OBJECT IDENTIFIER OPTIONAL,
          indirectReference INTEGER OPTIONAL,
          dataValueDescriptor ObjectDescriptor OPTIONAL,
          encoding CHOICE {
            singleASN1Type [0] ANY,
            octetAligned [1] IMPLICIT OCTET STRING,
            arbitrary [2] IMPLICIT BIT STRING } }
        END
        """;
  }

  private static String read(String file) throws IOException {
    String text = Files.readString(INSTALLED.resolve(file), StandardCharsets.ISO_8859_1);
    return COMMENT.matcher(text).replaceAll("");
  }

  private static String body(String text, String module, String keyword) {
    int start = text.indexOf("BEGIN", text.indexOf(keyword, text.indexOf(module)));
    String body = text.substring(start + "BEGIN".length(), text.indexOf("\nEND", start));
    return LINKAGE.matcher(body).replaceAll("") + "\n";
  }

  private static String fixed(String asn) {
    return asn.replaceAll("\\bEXTERNAL\\b", "ExternalT")
        .replaceAll("\\blist\\b", "listed")
        .replaceAll(
            "(OccurrenceByAttributes|SearchInfoReport|ResultsByDB)\\s*::=\\s*SEQUENCE OF SEQUENCE",
            "$1 ::= SEQUENCE OF $1Element\n$1Element ::= SEQUENCE");
  }
}
