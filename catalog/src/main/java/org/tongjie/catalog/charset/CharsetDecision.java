package org.tongjie.catalog.charset;

import java.util.Locale;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcEncoding;

/**
 * The encoding of a batch, and of each record in it. What a record claims (MARC 21 leader/09,
 * UNIMARC 100 $a 26–29) is a hint between readings that fit alike, never proof.
 *
 * @param encoding of the batch as a whole: what a record that does not tell is read in
 * @param evidence why, in words and numbers
 * @param fixed whether a person named the encoding, so that records are not asked
 */
public record CharsetDecision(MarcEncoding encoding, String evidence, boolean fixed) {
  /** Characters that short GBK text passes off as UTF-8 only once in a million times. */
  private static final int SURE_UTF_8 = 6;

  /** Octets beyond ASCII that tell more than the batch does. */
  private static final int SURE_OTHER = 6;

  private static final double MUCH_BETTER = 0.25;

  /**
   * The encoding of one record.
   *
   * @param evidence why, in words and numbers
   */
  public record Choice(MarcEncoding encoding, String evidence) {}

  private static final Choice ASCII = new Choice(MarcEncoding.UTF_8, "ASCII");

  /** The encoding as named by a person, for every record. */
  public static CharsetDecision named(MarcEncoding encoding) {
    return new CharsetDecision(encoding, "named for this load", true);
  }

  /** Decides on one record; safe for use by many threads. */
  public Choice decide(byte[] record) {
    if (fixed) {
      return new Choice(encoding, evidence);
    }
    Utf8Profile profile = Utf8Profile.of(record);
    if (profile.escapes() > 0 && !Claims.utf8(record)) {
      return new Choice(MarcEncoding.MARC_8, profile.escapes() + " MARC-8 escape sequences");
    }
    if (profile.isAscii()) {
      return ASCII;
    }
    return profile.isValid() ? ofValidUtf8(record, profile) : ofOther(record, profile);
  }

  private Choice ofValidUtf8(byte[] record, Utf8Profile profile) {
    boolean sure = encoding == MarcEncoding.UTF_8 || profile.longer() >= SURE_UTF_8;
    if (sure || Plausibility.of(record, encoding) < Plausibility.GOOD) {
      return new Choice(
          MarcEncoding.UTF_8, "strict UTF-8, " + profile.characters() + " characters beyond ASCII");
    }
    return new Choice(
        encoding,
        "too short to tell ("
            + profile.characters()
            + " characters also pass as UTF-8): as the batch");
  }

  private Choice ofOther(byte[] record, Utf8Profile profile) {
    if (profile.isMostlyValid(encoding == MarcEncoding.UTF_8 || Claims.utf8(record))) {
      return new Choice(
          MarcEncoding.UTF_8,
          profile.characters() + " UTF-8 characters, " + profile.invalid() + " octets damaged");
    }
    Scores scores = new Scores();
    scores.add(record);
    Optional<MarcEncoding> best = scores.best();
    if (encoding != MarcEncoding.UTF_8 && !deviates(best, scores, profile)) {
      return new Choice(encoding, "as the batch: " + score(encoding, scores.of(encoding)));
    }
    if (best.isPresent()) {
      return new Choice(best.get(), "not UTF-8; " + scores.summary());
    }
    MarcEncoding usual = Claims.isXml(record) ? encoding : Claims.traditional(record);
    return new Choice(usual, "no encoding fits well: " + scores.summary());
  }

  /** A record leaves its batch only for a reading that is much better and long enough to tell. */
  private boolean deviates(Optional<MarcEncoding> best, Scores scores, Utf8Profile profile) {
    return best.isPresent()
        && profile.invalid() + 2 * profile.two() >= SURE_OTHER
        && scores.of(best.get()) > scores.of(encoding) + MUCH_BETTER;
  }

  static String score(MarcEncoding encoding, double score) {
    return String.format(Locale.ROOT, "%s %.2f", encoding, score);
  }
}
