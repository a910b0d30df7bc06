package org.tongjie.z3950.syntax;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.cluster.UnionMarc.Copy;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcXml;

/** Writes clusters in every form on offer. Safe for use by many threads. */
public final class RecordWriter {
  private static final Logger LOG = LoggerFactory.getLogger(RecordWriter.class);

  /** Record not available in requested syntax. */
  private static final int NOT_AVAILABLE_IN_SYNTAX = 238;

  private final UnionMarc union;
  private final Function<AgencySymbol, Agency> directory;

  /**
   * @param directory the library of a symbol
   */
  public RecordWriter(UnionMarc union, Function<AgencySymbol, Agency> directory) {
    this.union = union;
    this.directory = directory;
  }

  /** The cluster in this form. What ISO 2709 cannot hold is still to be had in XML. */
  public WrittenRecord write(ClusterRecord cluster, RecordForm form) {
    return write(cluster, form, LiveItems.NONE);
  }

  /** The same with what is known of its items now, which only some forms tell. */
  public WrittenRecord write(ClusterRecord cluster, RecordForm form, LiveItems live) {
    try {
      return switch (form.syntax()) {
        case MARC21 -> new WrittenRecord.Octets(marc(cluster, MarcDialect.MARC21, form));
        case UNIMARC -> new WrittenRecord.Octets(marc(cluster, MarcDialect.UNIMARC, form));
        case XML -> new WrittenRecord.Octets(xml(cluster, form).getBytes(StandardCharsets.UTF_8));
        case SUTRS -> new WrittenRecord.Text(LabelledText.write(cluster, directory, form.brief()));
        case OPAC ->
            new WrittenRecord.Opac(
                OpacWriter.write(
                    cluster, marc(cluster, MarcDialect.MARC21, form), directory, live));
      };
    } catch (MarcException limit) {
      LOG.debug("{} not available: {}", ClusterId.of(cluster.id()), limit.getMessage());
      return new WrittenRecord.NotAvailable(
          NOT_AVAILABLE_IN_SYNTAX,
          limit.reason() + "; ask for XML, " + RecordSyntax.XML.oid().dotted());
    }
  }

  private byte[] marc(ClusterRecord cluster, MarcDialect target, RecordForm form) {
    boolean marc8Unimarc = target != MarcDialect.MARC21 && form.encoding() == MarcEncoding.MARC_8;
    MarcEncoding encoding = marc8Unimarc ? MarcEncoding.UTF_8 : form.encoding();
    return union.octets(cluster, new Copy(target, encoding, form.brief()));
  }

  private String xml(ClusterRecord cluster, RecordForm form) {
    return switch (form.schema()) {
      case MARCXML -> marcXml(cluster, MarcDialect.MARC21, form.brief());
      case UNIMARC -> marcXml(cluster, MarcDialect.UNIMARC, form.brief());
      case DC -> DublinCore.write(cluster);
    };
  }

  private String marcXml(ClusterRecord cluster, MarcDialect target, boolean brief) {
    return MarcXml.element(union.record(cluster, new Copy(target, MarcEncoding.UTF_8, brief)));
  }
}
