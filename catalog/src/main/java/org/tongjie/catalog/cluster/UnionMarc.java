package org.tongjie.catalog.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcConversion;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEdit;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.catalog.store.StoredContribution;

/**
 * A cluster as the union hands it out: the leading contribution of the wanted family, or one
 * converted, with the union's number in 001 and the holdings of every library.
 *
 * <p>001 is the cluster's identifier and 003 names the union, as MARC 21 wants of whoever
 * distributes a record: it stays the same when another contribution comes to lead, so that those
 * who copied the record find it again. The contributing library's own number moves to 035, prefixed
 * with the library's code, and so does an older 003 with its number. UNIMARC has no agency in 003:
 * there 801 with second indicator 3, the issuing agency, names the union.
 */
public final class UnionMarc {
  /** How the union is called where nobody gave it a MARC organization code. */
  public static final String DEFAULT_CODE = "Tongjie";

  /** Fields of one library's copies, which the holdings of all replace. */
  private static final Set<String> COPIES_MARC_21 =
      Set.of(
          "852", "853", "854", "855", "863", "864", "865", "866", "867", "868", "876", "877", "878",
          "949", "952");

  private static final Set<String> COPIES_UNIMARC =
      Set.of("852", "905", "906", "930", "955", "960", "986", "995");

  /** Replaced besides copies; 066 lists character sets of an encoding that is left. */
  private static final Set<String> NUMBERS_MARC_21 = Set.of("001", "003", "066");

  private static final Set<String> NUMBERS_UNIMARC = Set.of("001", "003", "100");

  /** What tells one record from another, in either family. */
  private static final Set<String> BRIEF_MARC_21 =
      Set.of(
          "005", "008", "010", "020", "022", "024", "035", "100", "110", "111", "130", "245", "250",
          "260", "264", "300", "490", "856", "880");

  private static final Set<String> BRIEF_UNIMARC =
      Set.of(
          "005", "010", "011", "035", "091", "100", "101", "200", "205", "210", "214", "215", "225",
          "700", "701", "710", "711", "720", "856");

  private final String code;

  /**
   * How a record is to be written.
   *
   * @param encoding in which it will be written, which the record says of itself
   * @param brief only what tells one record from another, and the holdings
   */
  public record Copy(MarcDialect target, MarcEncoding encoding, boolean brief) {
    /** The whole record in UTF-8. */
    public Copy(MarcDialect target) {
      this(target, MarcEncoding.UTF_8, false);
    }

    private boolean marc21() {
      return target == MarcDialect.MARC21;
    }
  }

  /**
   * @param code the MARC organization code of the union, or what stands for it
   */
  public UnionMarc(String code) {
    this.code = code;
  }

  /** Whether a field tells of one library's copies and not of the manifestation. */
  public static boolean isOfCopies(String tag, MarcDialect dialect) {
    return (dialect == MarcDialect.MARC21 ? COPIES_MARC_21 : COPIES_UNIMARC).contains(tag);
  }

  /** The record as text. */
  public MarcRecord record(ClusterRecord cluster, Copy copy) {
    Member member = cluster.contributedIn(copy.marc21()).orElse(cluster.members().getFirst());
    MarcRecord record =
        MarcConversion.convert(member.marc(), member.stored().dialect(), copy.target());
    return edit(cluster, member, record, copy).apply(record);
  }

  /**
   * The record as octets of ISO 2709, saying truly in which encoding it is.
   *
   * @param copy in UTF-8, GB18030, Latin-1, or for MARC 21 alone MARC-8
   * @throws org.tongjie.catalog.marc.MarcException when it exceeds what ISO 2709 can say
   */
  public byte[] octets(ClusterRecord cluster, Copy copy) {
    if (copy.encoding() == MarcEncoding.UTF_8) {
      Optional<byte[]> copied = copied(cluster, copy);
      if (copied.isPresent()) {
        return copied.get();
      }
    }
    MarcRecord record = record(cluster, copy);
    byte[] octets = Iso2709.write(record, copy.encoding());
    List<MarcField> sets =
        copy.encoding() == MarcEncoding.MARC_8 ? CharacterSets.field(octets) : List.of();
    return sets.isEmpty()
        ? octets
        : Iso2709.write(new MarcEdit(_ -> false, sets, ' ').apply(record), copy.encoding());
  }

  /** The usual case, which is fast: a contribution in UTF-8 whose fields are copied. */
  private Optional<byte[]> copied(ClusterRecord cluster, Copy copy) {
    Optional<Member> fitting = cluster.contributedIn(copy.marc21());
    if (fitting.isEmpty()
        || fitting.get().stored().syntax() != MarcSyntax.ISO_2709
        || fitting.get().stored().encoding() != MarcEncoding.UTF_8) {
      return Optional.empty();
    }
    StoredContribution stored = fitting.get().stored();
    Set<String> numbers = copy.marc21() ? NUMBERS_MARC_21 : NUMBERS_UNIMARC;
    MarcRecord own = Iso2709.parse(stored.raw(), stored.encoding(), numbers::contains);
    return edit(cluster, fitting.get(), own, copy).applyToOctets(stored.raw());
  }

  private MarcEdit edit(ClusterRecord cluster, Member member, MarcRecord own, Copy copy) {
    List<MarcField> added = new ArrayList<>();
    added.add(new MarcField.Control("001", ClusterId.of(cluster.id())));
    if (copy.marc21()) {
      added.add(new MarcField.Control("003", code));
    } else {
      CodedEncoding.unimarc(own, copy.encoding(), added);
    }
    systemNumbers(member, own, copy.marc21(), added);
    if (copy.marc21()) {
      added.addAll(HoldingFields.marc21(cluster.holdings()));
    } else {
      added.add(new MarcField.Data("801", ' ', '3', List.of(new MarcField.Subfield('b', code))));
      added.addAll(HoldingFields.unimarc(cluster.holdings()));
    }
    added.sort(Comparator.comparing(MarcField::tag));
    char claim = copy.marc21() && copy.encoding() == MarcEncoding.UTF_8 ? 'a' : ' ';
    return new MarcEdit(removed(member, copy), added, claim);
  }

  private static void systemNumbers(
      Member member, MarcRecord own, boolean marc21, List<MarcField> added) {
    String number = own.control("001").orElse("").strip();
    if (number.isEmpty()) {
      return;
    }
    Set<String> numbers = new HashSet<>(List.of(member.stored().agency().value()));
    if (marc21 && member.stored().dialect() == MarcDialect.MARC21) {
      own.control("003").map(String::strip).filter(s -> !s.isEmpty()).ifPresent(numbers::add);
    }
    numbers.stream()
        .sorted()
        .map(prefix -> new MarcField.Subfield('a', "(" + prefix + ")" + number))
        .forEach(value -> added.add(new MarcField.Data("035", ' ', ' ', List.of(value))));
  }

  private static Predicate<String> removed(Member member, Copy copy) {
    Set<String> numbers = copy.marc21() ? NUMBERS_MARC_21 : NUMBERS_UNIMARC;
    Set<String> copies = copy.marc21() ? COPIES_MARC_21 : COPIES_UNIMARC;
    Set<String> brief = copy.marc21() ? BRIEF_MARC_21 : BRIEF_UNIMARC;
    return tag ->
        numbers.contains(tag)
            || (copy.brief() && !brief.contains(tag))
            || copies.contains(tag)
            || member.profile().reads(tag);
  }
}
