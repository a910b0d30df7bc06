package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.matching.Evidence.Code;
import org.tongjie.catalog.matching.MatchIdentity.Imprint;
import org.tongjie.catalog.matching.MatchIdentity.Numbers;

/**
 * Decides whether two records describe one manifestation.
 *
 * <p>Differences that nothing outweighs come first ({@link Apartness}). Then every field that both
 * records have is weighed; what one lacks says nothing. A shared number anchors the pair, but never
 * without a title that agrees. The decision is the same whichever record comes first.
 */
public final class Matcher {
  /** From this sum of weights on a pair is one manifestation. */
  static final int MATCH = 74;

  /** From this sum on a person should look. */
  static final int REVIEW = 60;

  private final MatchIdentity a;
  private final MatchIdentity b;
  private final List<Evidence> evidence = new ArrayList<>(10);
  private int score;
  private boolean anchored;

  private Matcher(MatchIdentity a, MatchIdentity b) {
    this.a = a;
    this.b = b;
  }

  /** The decision with its evidence. */
  public static Verdict compare(MatchIdentity a, MatchIdentity b) {
    return new Matcher(a, b).compare();
  }

  /** Whether the records may never be in one group, even if others would join them. */
  static boolean keepsApart(MatchIdentity a, MatchIdentity b) {
    return Apartness.between(a, b) != null;
  }

  private Verdict compare() {
    Evidence apart = Apartness.between(a, b);
    if (apart != null) {
      return apart(apart);
    }
    numbers();
    boolean titleAgrees = title();
    if (!titleAgrees) {
      return anchored ? new Verdict.Review(evidence) : new Verdict.Distinct(evidence);
    }
    names();
    publisher();
    boolean pagesDiffer = pages();
    boolean yearsDiffer = year();
    boolean volumeDoubt = volume(pagesDiffer);
    edition();
    series();
    boolean editionDoubt = pagesDiffer && yearsDiffer;
    if (editionDoubt) {
      add(Code.EDITION_IN_DOUBT, "", 0);
    }
    if (score >= MATCH && !volumeDoubt && !editionDoubt) {
      return new Verdict.Match(evidence);
    }
    return score >= REVIEW ? new Verdict.Review(evidence) : new Verdict.Distinct(evidence);
  }

  /** A set and its part under one ISBN are worth a look; other differences are final. */
  private Verdict apart(Evidence difference) {
    boolean look =
        difference.code() == Code.SET_AND_PART
            && Apartness.shared(a.numbers().isbns(), b.numbers().isbns()) != null;
    return look
        ? new Verdict.Review(List.of(difference))
        : new Verdict.Distinct(List.of(difference));
  }

  private void numbers() {
    Numbers first = a.numbers();
    Numbers second = b.numbers();
    anchor(Code.ISBN_SHARED, Apartness.shared(first.isbns(), second.isbns()), 60);
    anchor(Code.ISSN_SHARED, Apartness.shared(first.issns(), second.issns()), 60);
    anchor(Code.CSBN_SHARED, Apartness.shared(first.csbns(), second.csbns()), 45);
    anchor(Code.NUMBER_SHARED, Apartness.shared(first.systems(), second.systems()), 50);
    if (!anchored && disjoint(first.systems(), second.systems())) {
      add(Code.NUMBER_DIFFERS, pair(first.systems().getFirst(), second.systems().getFirst()), -15);
    }
    if (Apartness.disjoint(first.isbns(), second.isbns())) {
      add(Code.ISBN_DIFFERS, pair(first.isbns().getFirst(), second.isbns().getFirst()), -60);
    }
  }

  private void anchor(Code code, @Nullable String value, int weight) {
    if (value != null && !anchored) {
      anchored = true;
      add(code, value, weight);
    }
  }

  /** Whether both have numbers of one catalogue and none in common. */
  private static boolean disjoint(List<String> first, List<String> second) {
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        if (prefix(first.get(i)).equals(prefix(second.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String prefix(String number) {
    int space = number.indexOf(' ');
    return space < 0 ? "" : number.substring(0, space);
  }

  private boolean title() {
    Code agreement = TitleAgreement.compare(a, b, anchored);
    String detail = pair(a.title().base(), b.title().base());
    boolean telling = FoldedText.substance(a.title().base()) >= 12;
    switch (agreement) {
      case TITLE_EQUAL -> add(agreement, a.title().base(), telling ? 40 : 35);
      case TITLE_VARIANT -> add(agreement, detail, 25);
      case TITLE_SIMILAR -> add(agreement, detail, 15);
      case PART_DIFFERS -> add(agreement, pair(a.part().name(), b.part().name()), 0);
      default -> add(agreement, detail, 0);
    }
    boolean agrees = agreement != Code.TITLE_DIFFERS && agreement != Code.PART_DIFFERS;
    if (agrees) {
      subtitle();
    }
    return agrees;
  }

  private void subtitle() {
    String first = a.title().rest();
    String second = b.title().rest();
    if (!first.isEmpty() && !second.isEmpty()) {
      boolean same =
          anchored
              ? TitleAgreement.partsAgree(first, second)
              : TitleAgreement.sameBeginning(first, second);
      if (same) {
        add(Code.SUBTITLE_EQUAL, "", 8);
      } else {
        add(Code.SUBTITLE_DIFFERS, pair(first, second), anchored ? -8 : -30);
      }
    }
  }

  private void names() {
    if (NameAgreement.unknown(a.names(), b.names())) {
      return;
    }
    if (NameAgreement.agree(a.names(), b.names())) {
      add(Code.AUTHOR_AGREES, "", 20);
    } else {
      String first = NameAgreement.first(a.names());
      add(Code.AUTHOR_DIFFERS, pair(first, NameAgreement.first(b.names())), -20);
    }
  }

  private void publisher() {
    List<String> first = a.imprint().publishers();
    List<String> second = b.imprint().publishers();
    if (!first.isEmpty() && !second.isEmpty()) {
      if (Publishers.agree(first, second)) {
        add(Code.PUBLISHER_AGREES, "", 12);
      } else {
        add(Code.PUBLISHER_DIFFERS, pair(first.getFirst(), second.getFirst()), anchored ? -8 : -25);
      }
    }
  }

  /** A reprint carries a later year under the same number, so years count less there. */
  private boolean year() {
    int first = a.imprint().year();
    int second = b.imprint().year();
    if (first == 0 || second == 0) {
      return false;
    }
    int apart = Math.abs(first - second);
    switch (apart) {
      case 0 -> add(Code.YEAR_EQUAL, String.valueOf(first), 10);
      case 1 -> add(Code.YEAR_NEAR, pair(first, second), anchored ? 3 : -12);
      default -> add(Code.YEAR_DIFFERS, pair(first, second), anchored ? -3 : -40);
    }
    return apart > 2;
  }

  private boolean pages() {
    int first = a.imprint().pages();
    int second = b.imprint().pages();
    if (first == 0 || second == 0) {
      return false;
    }
    int apart = Math.abs(first - second);
    int longer = Math.max(first, second);
    boolean differ = apart > 2 && apart * 20 > longer;
    if (apart <= 1) {
      add(Code.PAGES_EQUAL, String.valueOf(longer), 12);
    } else if (differ) {
      add(Code.PAGES_DIFFER, pair(first, second), anchored ? -8 : -25);
    } else {
      add(Code.PAGES_NEAR, pair(first, second), 5);
    }
    return apart > 5 && apart * 8 > longer;
  }

  /** Whether it stays open which volume is meant. */
  private boolean volume(boolean pagesDiffer) {
    String detail = pair(a.part().volume(), b.part().volume());
    switch (Volumes.compare(a.part(), b.part())) {
      case EQUAL -> {
        boolean alike = a.part().volume().equals(b.part().volume());
        add(Code.VOLUME_EQUAL, alike ? a.part().volume() : detail, 8);
      }
      case ONE_SIDED, UNSURE -> {
        add(Code.VOLUME_ONE_SIDED, detail, anchored ? 0 : -25);
        return pagesDiffer;
      }
      case NONE, DIFFERENT -> {}
    }
    return false;
  }

  private void edition() {
    Imprint first = a.imprint();
    Imprint second = b.imprint();
    if (!first.version().equals(second.version())) {
      add(Code.EDITION_DIFFERS, pair(first.version(), second.version()), anchored ? -3 : -20);
    } else if (first.edition() != second.edition()) {
      boolean later = Math.max(first.edition(), second.edition()) > 1;
      if (later) {
        add(Code.EDITION_DIFFERS, pair(first.edition(), second.edition()), anchored ? 0 : -10);
      }
    } else if (first.edition() > 0) {
      add(Code.EDITION_EQUAL, String.valueOf(first.edition()), 4);
    }
  }

  /** Numbers within the same series: they tell monographs with one generic title apart. */
  private void series() {
    List<String> first = a.part().series();
    List<String> second = b.part().series();
    String shared = Apartness.shared(first, second);
    if (shared != null) {
      add(Code.SERIES_NUMBER_EQUAL, shared, 8);
    } else if (sameSeries(first, second)) {
      add(
          Code.SERIES_NUMBER_DIFFERS,
          pair(first.getFirst(), second.getFirst()),
          anchored ? -5 : -60);
    }
  }

  private static boolean sameSeries(List<String> first, List<String> second) {
    for (int i = 0; i < first.size(); i++) {
      String title = first.get(i).substring(0, first.get(i).indexOf('#') + 1);
      for (int j = 0; j < second.size(); j++) {
        if (second.get(j).startsWith(title)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Code code, String detail, int weight) {
    evidence.add(new Evidence(code, detail, weight));
    score += weight;
  }

  private static String pair(int a, int b) {
    return Math.min(a, b) + " / " + Math.max(a, b);
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) <= 0 ? a + " / " + b : b + " / " + a;
  }
}
