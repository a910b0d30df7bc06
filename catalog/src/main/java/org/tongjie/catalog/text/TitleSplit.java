package org.tongjie.catalog.text;

/**
 * A title and the volume that its end names: 三体Ⅱ is 三体 and 2, 水浒传（上册） is 水浒传 and 上, 数学．七年级．上册 is 数学
 * and "7.上".
 *
 * @param base the title without its volume, as catalogued; never without letters or digits
 * @param volume normal value as in {@link VolumeDesignation}, or empty
 * @param pieces number of volumes where the end speaks of a whole set, else 0
 */
public record TitleSplit(String base, String volume, int pieces) {
  private static final String CLOSING = ")）]］】〉》」』";
  private static final String OPENING = "(（[［【〈《「『";
  private static final String SEPARATORS = " .．·・•,，、:：;；—–-－/=　";
  private static final int MAX_DESIGNATIONS = 3;
  private static final int MAX_DESIGNATION = 24;

  /** Splits as often as the end still names a volume. */
  public static TitleSplit of(String title) {
    TitleSplit split = new TitleSplit(title.strip(), "", 0);
    for (int i = 0; i < MAX_DESIGNATIONS; i++) {
      TitleSplit shorter = split.shorten();
      if (shorter.equals(split)) {
        return split;
      }
      split = shorter;
    }
    return split;
  }

  private TitleSplit shorten() {
    int end = base.length();
    while (end > 0 && SEPARATORS.indexOf(base.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return this;
    }
    int from = CLOSING.indexOf(base.charAt(end - 1)) >= 0 ? bracketStart(end) : segmentStart(end);
    if (from > 0) {
      TitleSplit split = at(from, end);
      if (!split.equals(this)) {
        return split;
      }
    }
    int suffix = attachedStart(end);
    return suffix < 0 ? this : at(suffix, end);
  }

  private TitleSplit at(int from, int end) {
    if (end - from > MAX_DESIGNATION) {
      return this;
    }
    VolumeDesignation read = VolumeDesignation.read(base.substring(from, end));
    if (!read.pure() || isLongNumber(read.value())) {
      return this;
    }
    String rest = withoutUnit(base.substring(0, from));
    if (HanFold.letters(rest).isEmpty()) {
      return this;
    }
    String joined =
        read.value().isEmpty() || volume.isEmpty()
            ? read.value() + volume
            : read.value() + "." + volume;
    return new TitleSplit(rest, joined, Math.max(pieces, read.pieces()));
  }

  private static boolean isLongNumber(String value) {
    return value.length() > 4 && HanNumerals.valueOf(value) >= 0;
  }

  /** Cuts separators and a Latin unit before the number: "Heat transfer, part" of "…, part 3". */
  private static String withoutUnit(String rest) {
    int end = rest.length();
    while (end > 0 && isEdge(rest.charAt(end - 1))) {
      end--;
    }
    int word = end;
    while (word > 0 && Character.isLetter(rest.charAt(word - 1)) && end - word < 8) {
      word--;
    }
    if (word > 0
        && word < end
        && isEdge(rest.charAt(word - 1))
        && VolumeDesignation.isUnit(HanFold.letters(rest.substring(word, end)))) {
      end = word;
      while (end > 0 && isEdge(rest.charAt(end - 1))) {
        end--;
      }
    }
    return rest.substring(0, end);
  }

  private static boolean isEdge(char c) {
    return SEPARATORS.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0;
  }

  private int bracketStart(int end) {
    char open = OPENING.charAt(CLOSING.indexOf(base.charAt(end - 1)));
    return base.lastIndexOf(open, end - 1);
  }

  /** The start of what follows the last separator; a point between digits separates nothing. */
  private int segmentStart(int end) {
    for (int i = end - 1; i > 0; i--) {
      char c = base.charAt(i);
      boolean decimal =
          c == '.'
              && HanNumerals.arabic(base.charAt(i - 1)) >= 0
              && i + 1 < end
              && HanNumerals.arabic(base.charAt(i + 1)) >= 0;
      if (SEPARATORS.indexOf(c) >= 0 && !decimal) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The start of a designation written without separator, or -1. Without 第 or a unit only digits
   * and Roman letters count: 天下 and 十三 are words.
   */
  private int attachedStart(int end) {
    int from = end;
    while (from > 0 && isDesignating(base.charAt(from - 1))) {
      from--;
    }
    for (int start = Math.max(from, 1); start < end; start++) {
      if (isAttached(start, end)) {
        return start;
      }
    }
    return romanAfterHan(end);
  }

  private boolean isAttached(int start, int end) {
    char first = base.charAt(start);
    char last = base.charAt(end - 1);
    char before = base.charAt(start - 1);
    if (HanNumerals.arabic(first) >= 0) {
      return HanNumerals.arabic(before) < 0 && before != '.' && allDigits(start, end);
    }
    if (HanNumerals.romanLetter(first) > 0) {
      return end - start == 1;
    }
    if (first == '全' || first == '第') {
      return end - start > 2 && VolumeDesignation.isUnit(HanFold.unit(last));
    }
    if (first == '卷') {
      return end - start > 1 && HanNumerals.valueOf(base.substring(start + 1, end)) > 0;
    }
    return end - start > 1
        && "上中下".indexOf(first) >= 0
        && VolumeDesignation.isUnit(HanFold.unit(last))
        && onlyUnits(start + 1, end);
  }

  private boolean onlyUnits(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = HanFold.unit(base.charAt(i));
      if (!VolumeDesignation.isUnit(c) && "中下".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean allDigits(int start, int end) {
    for (int i = start; i < end; i++) {
      if (HanNumerals.arabic(base.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int romanAfterHan(int end) {
    int start = end;
    while (start > 0 && "IVX".indexOf(base.charAt(start - 1)) >= 0) {
      start--;
    }
    return start > 0 && start < end && base.charAt(start - 1) >= '一' ? start : -1;
  }

  private static boolean isDesignating(char c) {
    return HanNumerals.arabic(c) >= 0
        || HanNumerals.romanLetter(c) > 0
        || HanNumerals.isHan(c)
        || c == '第'
        || c == '全'
        || "上中下".indexOf(c) >= 0
        || VolumeDesignation.isUnit(HanFold.unit(c));
  }
}
