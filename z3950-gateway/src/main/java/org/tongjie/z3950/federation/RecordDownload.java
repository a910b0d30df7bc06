package org.tongjie.z3950.federation;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.cluster.CodedEncoding;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcConversion;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEdit;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.http.Fault;
import org.tongjie.http.Problem;

/**
 * One record of a target as a file, without the holdings of the library it comes from: they are not
 * those of who copies the record.
 */
final class RecordDownload {
  private RecordDownload() {}

  static Response of(Optional<LiveRecord> found, String format) {
    if (found.isEmpty()) {
      return Problem.of(
              404, "This record is not remembered any more: search again and take it from there.")
          .response();
    }
    LiveRecord record = found.get();
    try {
      return switch (format) {
        case "marc21" -> iso2709(converted(record, MarcDialect.MARC21), record, "mrc");
        case "unimarc" -> iso2709(converted(record, unimarc(record)), record, "mrc");
        case "marcxml" ->
            file(
                MarcXml.write(converted(record, record.dialect())),
                "application/marcxml+xml",
                record,
                "xml");
        default ->
            Problem.badParameters(
                    List.of(
                        new Fault("format", "is \"" + format + "\"", "marc21, unimarc, marcxml")))
                .response();
      };
    } catch (MarcException unwritable) {
      return Problem.of(422, "The record cannot be written so: " + unwritable.reason()).response();
    }
  }

  private static MarcDialect unimarc(LiveRecord record) {
    return record.dialect() == MarcDialect.UNIMARC ? MarcDialect.UNIMARC : MarcDialect.CNMARC;
  }

  /** The record without copies, converted, saying truly that it is in UTF-8. */
  private static MarcRecord converted(LiveRecord record, MarcDialect dialect) {
    MarcRecord own =
        new MarcRecord(record.marc().leader(), fields(record.marc(), record.dialect()));
    MarcRecord wanted = MarcConversion.convert(own, record.dialect(), dialect);
    if (dialect == MarcDialect.MARC21) {
      return new MarcEdit(_ -> false, List.of(), 'a').apply(wanted);
    }
    List<MarcField> coded = new ArrayList<>();
    CodedEncoding.unimarc(wanted, MarcEncoding.UTF_8, coded);
    return new MarcEdit("100"::equals, coded, ' ').apply(wanted);
  }

  private static List<MarcField> fields(MarcRecord marc, MarcDialect dialect) {
    return marc.fields().stream()
        .filter(field -> !UnionMarc.isOfCopies(field.tag(), dialect))
        .toList();
  }

  private static Response iso2709(MarcRecord marc, LiveRecord record, String ending) {
    return file(Iso2709.write(marc, MarcEncoding.UTF_8), "application/marc", record, ending);
  }

  private static Response file(Object content, String type, LiveRecord record, String ending) {
    String name = record.target() + "-" + record.position() + "." + ending;
    return Response.ok(content)
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "private, max-age=600")
        .build();
  }
}
