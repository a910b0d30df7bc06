package org.tongjie.catalog.bib;

/**
 * The part of a set that a record describes, as catalogued.
 *
 * @param number designation such as 第二册, 上, Ⅱ or "v. 2" (UNIMARC 200 $h, MARC 21 245 $n), or empty
 * @param name the part's own title (UNIMARC 200 $i, MARC 21 245 $p), or empty
 */
public record Volume(String number, String name) {
  public static final Volume NONE = new Volume("", "");
}
