package org.tongjie.catalog.charset;

import org.tongjie.catalog.marc.MarcEncoding;

/**
 * Looks over the records of a batch for what encoding they are in. Single records can be too short
 * to tell; a batch seldom is. Not safe for use by several threads.
 */
public final class CharsetSurvey {
  private static final int COUNTED = 5_000;
  private static final int SAMPLED = 16;

  private final Scores scores = new Scores();
  private int records;
  private int beyondAscii;
  private int valid;
  private int claimed;
  private int escaped;
  private int chinese;
  private long characters;
  private long longer;

  /** Takes one record's octets into account; beyond some thousands, a sample is enough. */
  public void add(byte[] record) {
    records++;
    if (beyondAscii >= COUNTED && records % SAMPLED != 0) {
      return;
    }
    Utf8Profile profile = Utf8Profile.of(record);
    boolean claims = Claims.utf8(record);
    escaped += profile.escapes() > 0 && !claims ? 1 : 0;
    if (profile.isAscii()) {
      return;
    }
    beyondAscii++;
    claimed += claims ? 1 : 0;
    if (profile.isMostlyValid(claims)) {
      valid++;
      characters += profile.characters();
      longer += profile.longer();
    }
    boolean shortChinese = profile.isValid() && profile.characters() < 8 && Claims.chinese(record);
    chinese += shortChinese ? 1 : 0;
    if (!profile.isValid() || shortChinese) {
      scores.add(record);
    }
  }

  /** The encoding of the batch, from all records taken into account so far. */
  public CharsetDecision decide() {
    if (beyondAscii == 0) {
      return escaped == 0
          ? decision(MarcEncoding.UTF_8, "ASCII only")
          : decision(MarcEncoding.MARC_8, escaped + " records with MARC-8 escape sequences");
    }
    String found =
        valid + " of " + beyondAscii + " records beyond ASCII are UTF-8 (" + claimed + " claim it)";
    if (2 * valid > beyondAscii && !looksLikeShortGb()) {
      return decision(MarcEncoding.UTF_8, found);
    }
    MarcEncoding best =
        scores.best().orElse(escaped > 0 ? MarcEncoding.MARC_8 : MarcEncoding.LATIN_1);
    return decision(best, found + "; " + scores.summary());
  }

  /** A few characters, each of two octets and common in Chinese, in records that are Chinese. */
  private boolean looksLikeShortGb() {
    return longer == 0
        && characters < 8
        && chinese == beyondAscii
        && scores.best().filter(best -> best == MarcEncoding.GB18030).isPresent();
  }

  private static CharsetDecision decision(MarcEncoding encoding, String evidence) {
    return new CharsetDecision(encoding, evidence, false);
  }
}
