package org.tongjie.catalog.query;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in a record words are looked for, with the prefixes readers may type for it. */
public enum Scope {
  ANYWHERE("any", "任意词"),
  TITLE("title", "ti", "题名", "书名", "題名", "書名"),
  /** Titles besides the title proper and the series. */
  OTHER_TITLE("othertitle", "其他题名"),
  AUTHOR("author", "au", "作者", "责任者", "著者", "責任者"),
  PERSON("person", "个人"),
  /** Corporate bodies and meetings. */
  CORPORATE("corporate", "团体", "團體"),
  SUBJECT("subject", "su", "主题", "主題", "主题词"),
  PUBLISHER("publisher", "pub", "出版社", "出版者"),
  PLACE("place", "出版地"),
  /** Summaries, contents and other notes. */
  NOTE("note", "附注", "摘要"),
  SERIES("series", "丛书", "叢書"),
  ISBN("isbn", "书号"),
  ISSN("issn", "刊号"),
  /** Library of Congress control number. */
  LCCN("lccn"),
  /** ISBN, ISSN, 统一书号, LCCN and numbers in other systems. */
  NUMBER("number", "标准号", "统一书号"),
  /** A library's own control number of its record, or our cluster's. */
  LOCAL_NUMBER("localno", "控制号"),
  BARCODE("barcode", "条码", "条码号", "條碼"),
  CALL_NUMBER("callno", "callnumber", "索书号", "索書號"),
  /** A class and all below it. */
  CLASS_NUMBER("class", "分类号", "中图分类号", "分類號"),
  /** A year, or two with a hyphen between them. */
  YEAR("year", "年", "出版年", "年份"),
  /** ISO 639-2 code. */
  LANGUAGE("language", "lang", "语种", "語種"),
  /** A {@code Form}. */
  FORM("form", "文献类型", "文獻類型"),
  /** A library's code. */
  LIBRARY("library", "馆", "图书馆", "館");

  private static final Set<Scope> WORDS_ONLY =
      Collections.unmodifiableSet(EnumSet.of(SERIES, PUBLISHER, PLACE, NOTE));
  private static final Set<Scope> TEXTS =
      Collections.unmodifiableSet(EnumSet.range(ANYWHERE, SERIES));
  private static final Map<String, Scope> BY_PREFIX = new HashMap<>();

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot change
  private final List<String> prefixes;

  static {
    for (Scope scope : values()) {
      for (String prefix : scope.prefixes) {
        BY_PREFIX.put(prefix, scope);
      }
    }
  }

  Scope(String... prefixes) {
    this.prefixes = List.of(prefixes);
  }

  /** What may stand before the colon in the search box, the usual one first. */
  public List<String> prefixes() {
    return prefixes;
  }

  /** Whether it is looked for by words, and not by numbers or codes. */
  public boolean isText() {
    return TEXTS.contains(this);
  }

  /** Whether its titles, names or headings can also be found whole and by how they begin. */
  public boolean hasWholes() {
    return !WORDS_ONLY.contains(this);
  }

  static Optional<Scope> ofPrefix(String prefix) {
    return Optional.ofNullable(BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT)));
  }
}
