package org.tongjie.catalog.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.matching.MatchIdentity.Carrier;
import org.tongjie.catalog.matching.MatchIdentity.Part;
import org.tongjie.catalog.text.HanFold;

/**
 * Whether two manifestations carry one work, so that a reader whom any edition serves can be given
 * either.
 *
 * <p>Title proper and first author are the same, folded as for matching; so are the kind of
 * material, the language and the volume. What is adapted, abridged or annotated for somebody is a
 * work of its own unless all who made it are the same. What nobody can tell counts as different: a
 * reader would rather wait than get another book.
 */
public final class SameWork {
  private static final Pattern ADAPTED =
      Pattern.compile(
          "改编|改写|缩写|缩编|编绘|编写|简写|节选|节译|节本|选译|译写|注音|拼音|绘本|漫画|连环画|图解|白话|导读|导学|评注|评点"
              + "|点评|批注|青少|少年|少儿|儿童|幼儿|学生|彩绘|美绘|彩图|精编|简化|缩略|双语|对照|盲文"
              + "|abridge|adapt|retold|simplif|graphic novel|bilingual|study guide");

  /** Collections of one author share a name, and no two hold the same. */
  private static final Pattern COLLECTION =
      Pattern.compile(".*(选|选集|选编|文选|文集|精选|自选集|作品集|全集|选读|诗集|散文集|小说集)$");

  /** How much longer one text may be printed than the other. */
  private static final double MOST_PAGES = 2.5;

  private SameWork() {}

  /** Whether both are editions of one work. */
  public static boolean is(BibliographicRecord a, BibliographicRecord b) {
    MatchIdentity first = MatchIdentity.of(a);
    MatchIdentity second = MatchIdentity.of(b);
    return sameMaterial(first, second)
        && sameTitle(first, second)
        && sameVolume(first.part(), second.part())
        && sameLanguage(first, second)
        && sameAuthor(a, b)
        && sameAdaptation(a, b)
        && sameLength(first, second);
  }

  private static boolean sameMaterial(MatchIdentity a, MatchIdentity b) {
    return a.form() == b.form()
        && (a.carrier() == b.carrier()
            || a.carrier() == Carrier.UNKNOWN
            || b.carrier() == Carrier.UNKNOWN);
  }

  private static boolean sameTitle(MatchIdentity a, MatchIdentity b) {
    String title = a.title().base();
    return !title.isEmpty()
        && title.equals(b.title().base())
        && !COLLECTION.matcher(title).matches();
  }

  /** The same part of sets that are cut into as many. */
  private static boolean sameVolume(Part a, Part b) {
    Volumes.Relation relation = Volumes.compare(a, b);
    boolean same = relation == Volumes.Relation.NONE || relation == Volumes.Relation.EQUAL;
    return same && sameName(a, b, relation) && pieces(a, relation) == pieces(b, relation);
  }

  /** Where the number says which part it is, one may leave the part's own title out. */
  private static boolean sameName(Part a, Part b, Volumes.Relation relation) {
    boolean unsaid = a.name().isEmpty() || b.name().isEmpty();
    return a.name().equals(b.name()) || (unsaid && relation == Volumes.Relation.EQUAL);
  }

  /** A description that tells no number of volumes is of one, where it names none. */
  private static int pieces(Part part, Volumes.Relation relation) {
    return relation == Volumes.Relation.NONE ? Math.max(1, part.pieces()) : part.pieces();
  }

  /** Where one does not tell, a Chinese title does. */
  private static boolean sameLanguage(MatchIdentity a, MatchIdentity b) {
    String first = a.imprint().language();
    String second = b.imprint().language();
    return (first.isEmpty() || second.isEmpty())
        ? FoldedText.hasHan(a.title().base())
        : first.equals(second);
  }

  /** The author that a record names first; empty where it names nobody who answers for it all. */
  public static Optional<String> author(BibliographicRecord record) {
    List<Contributor> main = record.contributors().stream().filter(Contributor::main).toList();
    return Stream.of(Contributor.Kind.PERSON, Contributor.Kind.CORPORATE)
        .flatMap(kind -> main.stream().filter(one -> one.kind() == kind))
        .map(Contributor::name)
        .findFirst();
  }

  private static boolean sameAuthor(BibliographicRecord a, BibliographicRecord b) {
    Optional<String> first = author(a);
    Optional<String> second = author(b);
    return first.isPresent()
        && second.isPresent()
        && NameAgreement.agree(names(first.get()), names(second.get()));
  }

  private static MatchIdentity.Names names(String author) {
    return new MatchIdentity.Names(List.of(NameAgreement.fold(author)), List.of());
  }

  private static boolean sameAdaptation(BibliographicRecord a, BibliographicRecord b) {
    boolean first = isAdapted(a);
    boolean second = isAdapted(b);
    return first == second && (!first || makers(a).equals(makers(b)));
  }

  private static boolean isAdapted(BibliographicRecord record) {
    Title title = record.title();
    Stream<String> said =
        Stream.concat(
            Stream.of(title.proper(), title.remainder(), record.publication().edition()),
            record.contributors().stream().map(Contributor::role));
    return said.anyMatch(text -> ADAPTED.matcher(HanFold.words(text)).find());
  }

  private static Set<String> makers(BibliographicRecord record) {
    return record.contributors().stream()
        .map(contributor -> NameAgreement.fold(contributor.name()))
        .collect(Collectors.toSet());
  }

  private static boolean sameLength(MatchIdentity a, MatchIdentity b) {
    int first = a.imprint().pages();
    int second = b.imprint().pages();
    return first == 0
        || second == 0
        || Math.max(first, second) <= MOST_PAGES * Math.min(first, second);
  }
}
