package org.tongjie.broker.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * What a library tells of its own work and money on a day, which no request shows.
 *
 * @param key the same for the same entry told twice
 * @param figure pieces or fen, not 0; below 0 it takes back what was told before
 * @param note where to, which book fair, without names; may be empty
 */
public record WorkEntry(
    String key,
    AgencySymbol agency,
    PlaceCode place,
    LocalDate day,
    Kind kind,
    long figure,
    String note) {
  /** More is a slip of the finger: ten million pieces or a hundred million yuan. */
  public static final long MOST = 10_000_000_000L;

  public static final int LONGEST_NOTE = 200;

  public WorkEntry {
    if (figure == 0 || Math.abs(figure) > MOST) {
      throw new IllegalArgumentException("a figure is up to " + MOST + " and not 0");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("a note has up to " + LONGEST_NOTE + " characters");
    }
  }

  /** Whether a figure can be told. */
  public static boolean allows(long figure) {
    return figure != 0 && Math.abs(figure) <= MOST;
  }

  /** What was done; the names are measures of months. */
  public enum Kind {
    /** 新增: pieces that joined the stock. */
    ADDED,
    /** 加工量: pieces that were made ready for the shelf. */
    PROCESSED,
    /** 注销: pieces that left the stock. */
    WITHDRAWN,
    /** 流转: pieces that went to another place for a while. */
    ROTATED_OUT,
    /** 流转: pieces that came from another place for a while. */
    ROTATED_IN,
    /** 押金 taken. */
    DEPOSIT_TAKEN_FEN,
    /** 押金 given back. */
    DEPOSIT_RETURNED_FEN,
    /** Late fees and compensation that were paid. */
    FEE_FEN,
    /** Fees that were let off. */
    WAIVED_FEN,
    /** Spent in bookshops, where readers choose what the library buys. */
    BOOKSHOP_FEN;

    /** A kind by the word of programs: "rotated-out", "fee". */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** How programs write it. */
    public String word() {
      return name().replace("_FEN", "").toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FigureUnit unit() {
      return FigureUnit.of(name());
    }
  }
}
