package org.tongjie.app.demo.sample;

/** What is wrong with a record of the sample, and what should come of it. */
public enum Defect {
  NONE(true, ""),
  /** The ISBN's check digit is wrong: searched, never matched. */
  ISBN_CHECK_DIGIT(true, ""),
  /** The ISBN stands in 011, the field of the ISSN. */
  ISBN_IN_ISSN_FIELD(true, ""),
  /** 100 $a was left as the template of the cataloging program. */
  DATES_TEMPLATE(true, ""),
  /** A directory entry counts one octet too few and its followers start one too early. */
  DIRECTORY_SHIFTED(true, ""),
  /** A later record of the file has the same 001 and takes its place. */
  CONTROL_NUMBER_REPEATED(false, ""),
  /** The record breaks off in the middle of its fields. */
  TRUNCATED(false, "record-truncated"),
  /** The directory was overwritten with something else. */
  DIRECTORY_OVERWRITTEN(false, "directory-missing");

  private final boolean loaded;
  private final String code;

  Defect(boolean loaded, String code) {
    this.loaded = loaded;
    this.code = code;
  }

  /** The code under which the record is put in quarantine, or empty where it is not. */
  public String code() {
    return code;
  }

  /** Whether the record is loaded in spite of it, rather than set aside. */
  public boolean loaded() {
    return loaded;
  }
}
