package org.tongjie.catalog.query;

import java.util.Random;

/**
 * Input as nobody types it but robots and cats do: pieces of syntax, scripts and damage at random.
 */
public final class OddInput {
  private static final String[] PIECES = {
    "\"",
    "“",
    "”",
    ":",
    "：",
    "title:",
    "作者:",
    "isbn:",
    "year:",
    "NOT ",
    "AND ",
    "OR ",
    "*",
    "*:*",
    "(",
    ")",
    "[",
    "]",
    "{!",
    "}",
    "^",
    "~",
    "\\",
    "/",
    "+",
    "++",
    "#",
    "-",
    "&&",
    "||",
    "!",
    "?",
    "$",
    "三",
    "国",
    "紅樓夢",
    "ー",
    "ブ",
    "한",
    "a",
    "hlm",
    "hongloumeng",
    "C++",
    ".NET",
    "978",
    "1998-",
    "7020002207",
    "I247.5/12",
    " ",
    "　",
    "\t",
    "\n",
    "\0",
    "\uD800",
    "\uDC00",
    "𠮷",
    "😀",
    "ʻ",
    "\u0301",
    "\u200B",
    "'",
    "_",
    "query",
    "TO",
    "{!prefix f=id v=c}",
    "_query_:\"*:*\"",
    "；",
    "<b>",
    "%",
    "=",
    "é",
    "ß",
    "ﬁ",
    "①",
    "Ⅻ"
  };

  private OddInput() {}

  /** Up to 40 pieces. */
  public static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(4) == 0 ? " " : "");
    }
    return text.toString();
  }
}
