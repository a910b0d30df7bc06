package org.tongjie.catalog.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.matching.Evidence.Code;
import org.tongjie.catalog.matching.MatchIdentity.Carrier;
import org.tongjie.catalog.matching.MatchIdentity.Imprint;
import org.tongjie.catalog.matching.MatchIdentity.Numbers;
import org.tongjie.catalog.matching.MatchIdentity.Part;

/** What no likeness outweighs: two records with one of these differences never share a group. */
final class Apartness {
  private Apartness() {}

  /** The first difference that keeps the records apart, or null. */
  static @Nullable Evidence between(MatchIdentity a, MatchIdentity b) {
    if (!sameForm(a, b)) {
      return veto(Code.FORM_DIFFERS, a.form().name(), b.form().name());
    }
    if (a.carrier() != b.carrier()
        && a.carrier() != Carrier.UNKNOWN
        && b.carrier() != Carrier.UNKNOWN) {
      return veto(Code.CARRIER_DIFFERS, a.carrier().name(), b.carrier().name());
    }
    if (Volumes.compare(a.part(), b.part()) == Volumes.Relation.DIFFERENT) {
      return veto(Code.VOLUME_DIFFERS, a.part().volume(), b.part().volume());
    }
    if (isSetAndPart(a.part(), b.part()) || isSetAndPart(b.part(), a.part())) {
      return veto(Code.SET_AND_PART, a.part().volume(), b.part().volume());
    }
    boolean sharedIsbn = shared(a.numbers().isbns(), b.numbers().isbns()) != null;
    Evidence edition = edition(a.imprint(), b.imprint(), sharedIsbn);
    return edition != null || sharedIsbn ? edition : numbers(a, b);
  }

  private static boolean sameForm(MatchIdentity a, MatchIdentity b) {
    Form first = a.form();
    Form second = b.form();
    return first == second
        || first == Form.OTHER
        || second == Form.OTHER
        || (a.carrier() == b.carrier() && (first == Form.ELECTRONIC || second == Form.ELECTRONIC));
  }

  /** A description of the whole set and one of a part of it. */
  private static boolean isSetAndPart(Part set, Part part) {
    return set.volume().isEmpty()
        && set.pieces() > 1
        && !part.volume().isEmpty()
        && part.pieces() != set.pieces();
  }

  private static @Nullable Evidence edition(Imprint a, Imprint b, boolean sharedIsbn) {
    if (a.edition() > 0 && b.edition() > 0 && a.edition() != b.edition()) {
      return veto(Code.EDITION_DIFFERS, String.valueOf(a.edition()), String.valueOf(b.edition()));
    }
    String first = a.version();
    String second = b.version();
    boolean differ =
        !first.isEmpty() && !second.isEmpty() && !first.contains(second) && !second.contains(first);
    return differ && !sharedIsbn ? veto(Code.EDITION_DIFFERS, first, second) : null;
  }

  private static @Nullable Evidence numbers(MatchIdentity a, MatchIdentity b) {
    Numbers first = a.numbers();
    Numbers second = b.numbers();
    if (disjoint(first.isbns(), second.isbns()) && !sameOtherwise(a, b)) {
      return veto(Code.ISBN_DIFFERS, first.isbns().getFirst(), second.isbns().getFirst());
    }
    if (a.form() == Form.SERIAL && disjoint(first.issns(), second.issns())) {
      return veto(Code.ISSN_DIFFERS, first.issns().getFirst(), second.issns().getFirst());
    }
    Evidence document = documents(first.documents(), second.documents());
    if (document != null) {
      return document;
    }
    String language = a.imprint().language();
    String other = b.imprint().language();
    return !language.isEmpty() && !other.isEmpty() && !language.equals(other)
        ? veto(Code.LANGUAGE_DIFFERS, language, other)
        : null;
  }

  /** Numbers of one kind, given on both sides and none the same; lists are sorted by kind. */
  private static @Nullable Evidence documents(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      String kind = a.get(i).substring(0, a.get(i).indexOf(' ') + 1);
      String other = startingWith(b, kind);
      if (other != null && !anyShared(a, b, kind)) {
        return veto(Code.DOCUMENT_NUMBER_DIFFERS, a.get(i), other);
      }
    }
    return null;
  }

  private static @Nullable String startingWith(List<String> values, String start) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).startsWith(start)) {
        return values.get(i);
      }
    }
    return null;
  }

  private static boolean anyShared(List<String> a, List<String> b, String start) {
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i).startsWith(start) && b.contains(a.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** All but the ISBN is known and the same, so that one of the two numbers may be a mistake. */
  private static boolean sameOtherwise(MatchIdentity a, MatchIdentity b) {
    Imprint first = a.imprint();
    Imprint second = b.imprint();
    return a.title().base().equals(b.title().base())
        && a.title().rest().equals(b.title().rest())
        && first.year() > 0
        && first.year() == second.year()
        && first.pages() > 0
        && first.pages() == second.pages()
        && first.edition() == second.edition()
        && first.version().equals(second.version())
        && NameAgreement.agree(a.names(), b.names())
        && Publishers.agree(first.publishers(), second.publishers());
  }

  /** The first value both sorted lists hold, or null. */
  static @Nullable String shared(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      if (b.contains(a.get(i))) {
        return a.get(i);
      }
    }
    return null;
  }

  static boolean disjoint(List<String> a, List<String> b) {
    return !a.isEmpty() && !b.isEmpty() && shared(a, b) == null;
  }

  private static Evidence veto(Code code, String a, String b) {
    return new Evidence(code, a.compareTo(b) <= 0 ? a + " / " + b : b + " / " + a, 0);
  }
}
