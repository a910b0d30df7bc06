package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.database.ResultSet;
import org.tongjie.z3950.database.Selection;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.PresentRequest.Range;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Sutrs;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.syntax.LiveItemSource;
import org.tongjie.z3950.syntax.LiveItems;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.RecordSyntax;
import org.tongjie.z3950.syntax.WrittenRecord;

/**
 * Records of a result set for one response: as many as fit its size and as the partner may have. A
 * record that cannot be given is replaced by a diagnostic, and the others are given all the same.
 */
final class RecordDelivery {
  /** Records in memory at once besides those already written. */
  private static final int SLICE = 50;

  /** What the response itself and the name around each record add, generously. */
  private static final int RESPONSE_OCTETS = 256;

  private static final int RECORD_OCTETS = 64;

  private final Surroundings surroundings;
  private final Association association;
  private final ResultSet set;
  private final RecordForm form;
  private final LiveItemSource.Lookup items;
  private final List<NamePlusRecord> records = new ArrayList<>();
  private long octets = RESPONSE_OCTETS;

  RecordDelivery(
      Surroundings surroundings, Association association, ResultSet set, RecordForm form) {
    this.surroundings = surroundings;
    this.association = association;
    this.set = set;
    this.form = form;
    this.items =
        form.syntax() == RecordSyntax.OPAC
            ? surroundings.items().begin()
            : LiveItemSource.NONE.begin();
  }

  /**
   * What can be given.
   *
   * @param next place after the last one given, from 1
   */
  record Delivered(List<NamePlusRecord> records, PresentStatus status, long next) {}

  /**
   * Delivers records.
   *
   * @param ranges within the set
   * @throws Refusal when the partner may have none today
   */
  Delivered deliver(List<Range> ranges) throws Refusal {
    long wanted = ranges.stream().mapToLong(Range::count).sum();
    long next = ranges.getFirst().start();
    for (Range range : ranges) {
      long end = range.start() + range.count();
      next = range.start();
      while (next < end) {
        int slice = (int) Math.min(SLICE, end - next);
        int granted = association.admission().records(slice);
        int given = slice(next, granted, wanted == 1);
        association.admission().unused(granted - given);
        next += given;
        if (given < slice) {
          return ended(next, given == granted);
        }
      }
    }
    return new Delivered(records, PresentStatus.SUCCESS, next);
  }

  private Delivered ended(long next, boolean allowanceUsedUp) throws Refusal {
    if (allowanceUsedUp && records.isEmpty()) {
      throw new Refusal(Bib1.RESOURCES_EXHAUSTED, "the day's records are used up");
    }
    PresentStatus status = allowanceUsedUp ? PresentStatus.PARTIAL_4 : PresentStatus.PARTIAL_2;
    return new Delivered(records, status, next);
  }

  /** Number of records added: fewer when the rest does not fit. */
  private int slice(long from, int count, boolean only) {
    if (count == 0) {
      return 0;
    }
    List<Long> ids = set.ids((int) (from - 1), count);
    Map<Long, ClusterRecord> clusters =
        surroundings
            .records()
            .remembered(ids)
            .orElseGet(() -> surroundings.catalog().ask(() -> surroundings.records().of(ids)));
    Map<Long, LiveItems> live =
        items.of(clusters.values().stream().map(ClusterRecord::id).distinct().toList());
    for (int i = 0; i < count; i++) {
      Optional<ClusterRecord> cluster =
          i < ids.size() ? own(Optional.ofNullable(clusters.get(ids.get(i)))) : Optional.empty();
      NamePlusRecord record =
          cluster
              .map(found -> written(found, live.getOrDefault(found.id(), LiveItems.NONE)))
              .orElseGet(() -> surrogate(Bib1.RECORD_DELETED.about("")));
      if (!add(record, only)) {
        return i;
      }
    }
    return count;
  }

  /** In a library's database, the record as that library knows it. */
  private Optional<ClusterRecord> own(Optional<ClusterRecord> cluster) {
    Optional<AgencySymbol> library = set.search().selection().library();
    return library.isEmpty() ? cluster : cluster.flatMap(record -> record.of(library.get()));
  }

  private NamePlusRecord written(ClusterRecord cluster, LiveItems live) {
    TextEncoding text = association.text();
    return switch (surroundings.writer().write(cluster, form, live)) {
      case WrittenRecord.Octets(byte[] written) ->
          record(External.octets(form.syntax().oid(), Octets.of(written)));
      case WrittenRecord.Text(String lines) -> record(Sutrs.toExternal(lines, text));
      case WrittenRecord.Opac(var opac) -> record(opac.toExternal(text));
      case WrittenRecord.NotAvailable(int condition, String addinfo) ->
          surrogate(Diagnostic.bib1(condition, addinfo));
    };
  }

  private boolean add(NamePlusRecord record, boolean only) {
    MessageSizes sizes = association.sizes();
    NamePlusRecord fitting = record;
    long size = size(record);
    if (size + RESPONSE_OCTETS > sizes.preferred() && !isSurrogate(record)) {
      boolean exceptional = size + RESPONSE_OCTETS <= sizes.exceptional();
      if (!only || !exceptional) {
        Bib1 why = exceptional ? Bib1.EXCEEDS_PREFERRED_SIZE : Bib1.EXCEEDS_MAXIMUM_SIZE;
        fitting = surrogate(why.about(Long.toString(size)));
        size = size(fitting);
      }
    }
    if (!records.isEmpty() && octets + size > sizes.preferred()) {
      return false;
    }
    records.add(fitting);
    octets += size;
    return true;
  }

  private static boolean isSurrogate(NamePlusRecord record) {
    return record.content() instanceof NamePlusRecord.Surrogate;
  }

  private static long size(NamePlusRecord record) {
    long name = record.database() == null ? 0 : 4L * record.database().length();
    return RECORD_OCTETS
        + name
        + switch (record.content()) {
          case NamePlusRecord.Retrieval(External external) -> size(external);
          case NamePlusRecord.Surrogate(Diagnostic diagnostic) ->
              4L * diagnostic.toString().length();
          case NamePlusRecord.Fragment(_, Octets fragment) -> fragment.length();
        };
  }

  private static long size(External external) {
    return switch (external.content()) {
      case External.SingleType(Octets element) -> element.length();
      case External.OctetAligned(Octets content) -> content.length();
      case External.Arbitrary(Octets bits) -> bits.length();
    };
  }

  private NamePlusRecord record(External external) {
    return NamePlusRecord.of(database(), external);
  }

  private NamePlusRecord surrogate(Diagnostic.Default why) {
    return NamePlusRecord.of(database(), why);
  }

  private String database() {
    Selection selection = set.search().selection();
    return selection.databases().getFirst().name();
  }
}
