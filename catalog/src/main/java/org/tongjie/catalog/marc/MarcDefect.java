package org.tongjie.catalog.marc;

/**
 * What can be wrong with a MARC record or with the octets it comes in. Codes are stable: they are
 * stored, shown to catalogers and counted, and {@code docs/quarantine-codes.md} explains each one.
 */
public enum MarcDefect {
  LEADER_SHORT("leader-short", Effect.SET_ASIDE, "Fewer octets than a leader and one field need"),
  DIRECTORY_MISSING("directory-missing", Effect.SET_ASIDE, "No terminator ends the directory"),
  DIRECTORY_UNREADABLE(
      "directory-unreadable", Effect.SET_ASIDE, "The directory does not name the fields"),
  FIELDS_UNMATCHED(
      "fields-unmatched",
      Effect.SET_ASIDE,
      "Directory and field terminators disagree beyond repair"),
  FIELDS_MISSING("fields-missing", Effect.SET_ASIDE, "No readable field"),
  RECORD_TRUNCATED("record-truncated", Effect.SET_ASIDE, "The record ends before its last field"),
  RECORD_TOO_LONG("record-too-long", Effect.SET_ASIDE, "Longer than the limit for one record"),
  GARBAGE("garbage", Effect.SET_ASIDE, "Octets between records that are no record"),
  STREAM_DAMAGED(
      "stream-damaged", Effect.SET_ASIDE, "The compressed file is damaged or ends too early"),
  XML_MALFORMED("xml-malformed", Effect.SET_ASIDE, "The record is not well-formed XML"),
  XML_UNCLOSED("xml-unclosed", Effect.SET_ASIDE, "The record element has no end tag"),
  XML_STRAY_FIELD("xml-stray-field", Effect.SET_ASIDE, "MARC fields outside any record element"),
  NOT_WRITABLE("not-writable", Effect.SET_ASIDE, "The record cannot be written in this format"),

  LEADER_REPAIRED("leader-repaired", Effect.REPAIRED, "The leader does not have 24 characters"),
  LENGTH_WRONG("length-wrong", Effect.REPAIRED, "The length in the leader is wrong"),
  BASE_ADDRESS_WRONG("base-address-wrong", Effect.REPAIRED, "The base address is wrong"),
  DIRECTORY_WRONG("directory-wrong", Effect.REPAIRED, "Directory lengths or positions are wrong"),
  TERMINATOR_INSIDE_FIELD(
      "terminator-inside-field", Effect.REPAIRED, "A terminator stands inside a field"),
  TERMINATOR_MISSING("terminator-missing", Effect.REPAIRED, "A terminator is missing"),
  TAG_INVALID("tag-invalid", Effect.REPAIRED, "A field without a usable tag was left out"),
  INDICATORS_WRONG("indicators-wrong", Effect.REPAIRED, "A field does not have two indicators"),
  SUBFIELD_CODE_INVALID(
      "subfield-code-invalid", Effect.REPAIRED, "A subfield without a usable code"),
  DELIMITER_MISSING(
      "delimiter-missing", Effect.REPAIRED, "A data field without subfields was read as $a"),
  OCTETS_INVALID(
      "octets-invalid", Effect.REPAIRED, "Octets that are no character in the record's encoding"),
  CONTROL_CHARACTER("control-character", Effect.REPAIRED, "A control character became a space");

  /** What becomes of a record with this defect. */
  public enum Effect {
    /** The record cannot be used. */
    SET_ASIDE,
    /** The record is used, with this repair on its account. */
    REPAIRED
  }

  private final String code;
  private final Effect effect;
  private final String meaning;

  MarcDefect(String code, Effect effect, String meaning) {
    this.code = code;
    this.effect = effect;
    this.meaning = meaning;
  }

  /** The stable name: lower-case words joined by hyphens. */
  public String code() {
    return code;
  }

  public Effect effect() {
    return effect;
  }

  /** One English sentence for a cataloger. */
  public String meaning() {
    return meaning;
  }
}
