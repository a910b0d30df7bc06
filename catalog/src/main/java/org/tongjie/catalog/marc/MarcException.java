package org.tongjie.catalog.marc;

/** A record that cannot be read or written: it is set aside, its neighbours go on. */
public final class MarcException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final MarcDefect defect;
  private final int offset;

  /**
   * @param offset octets from the start of the record, 0 when the record as a whole is meant
   * @param reason what was found, in words
   */
  public MarcException(MarcDefect defect, int offset, String reason) {
    super(reason);
    this.defect = defect;
    this.offset = offset;
  }

  public MarcDefect defect() {
    return defect;
  }

  /** The stable code of the defect. */
  public String code() {
    return defect.code();
  }

  /** Octets from the start of the record. */
  public int offset() {
    return offset;
  }

  /** What was found, in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** A broken record is data, not a bug: the trace would cost more than reading the record. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
