package org.tongjie.catalog.dialect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tongjie.catalog.text.HanNumerals;

/** Years of publication as catalogues write them. */
public final class Years {
  private static final int FIRST = 1000;
  private static final int LAST = 2100;
  private static final int REPUBLIC = 1911;
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private Years() {}

  /**
   * The year in the Common Era, of 2008.01, [1974?], 民84 (1995) or 1993[民82].
   *
   * <p>1905-06-30 is 2008: the spreadsheet that a library keeps its catalogue in took the year for
   * the number of a day.
   *
   * @return 0 when the text holds none
   */
  public static int read(String date) {
    int spreadsheet = spreadsheetYear(date);
    if (spreadsheet > 0) {
      return spreadsheet;
    }
    int i = 0;
    while (i < date.length()) {
      int end = i;
      while (end < date.length() && HanNumerals.arabic(date.charAt(end)) >= 0) {
        end++;
      }
      if (end - i >= 4) {
        int year = HanNumerals.valueOf(date.substring(i, i + 4));
        if (year >= FIRST && year <= LAST) {
          return year;
        }
      } else if (end > i && i > 0 && isRepublic(date, i)) {
        return REPUBLIC + HanNumerals.valueOf(date.substring(i, end));
      }
      i = Math.max(end, i + 1);
    }
    return hanYear(date);
  }

  /** Whether the text is a year that a spreadsheet turned into a day of 1905. */
  public static boolean isSpreadsheetDay(String date) {
    return spreadsheetYear(date) > 0;
  }

  private static int spreadsheetYear(String date) {
    if (!date.startsWith("1905-") || date.length() < 10 || date.charAt(7) != '-') {
      return 0;
    }
    try {
      LocalDate day = LocalDate.parse(date.substring(0, 10));
      int year = (int) ChronoUnit.DAYS.between(SPREADSHEET_EPOCH, day);
      return year >= 1930 && year <= LAST ? year : 0;
    } catch (DateTimeException e) {
      return 0;
    }
  }

  /** 民82, 民國82 and 民国 82. */
  private static boolean isRepublic(String date, int digits) {
    int i = digits - 1;
    while (i > 0 && date.charAt(i) == ' ') {
      i--;
    }
    char c = date.charAt(i);
    return c == '民' || (i > 0 && (c == '國' || c == '国') && date.charAt(i - 1) == '民');
  }

  /** 二〇〇八年. */
  private static int hanYear(String date) {
    for (int i = 0; i + 4 <= date.length(); i++) {
      if (date.charAt(i) == '一' || date.charAt(i) == '二') {
        int year = HanNumerals.valueOf(date.substring(i, i + 4));
        if (year >= FIRST && year <= LAST) {
          return year;
        }
      }
    }
    return 0;
  }
}
