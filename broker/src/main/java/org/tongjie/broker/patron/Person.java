package org.tongjie.broker.patron;

/**
 * A reader as we know one.
 *
 * @param number random, says nothing of the reader
 * @param wishes what the reader chose
 */
public record Person(String number, Wishes wishes) {

  /**
   * What a reader chose; nothing of it is needed to borrow.
   *
   * @param keepsHistory whether requests that are over stay the reader's: see {@link History}
   * @param language of notices, as {@code zh}
   * @param mail address for notices, or empty
   * @param phone number for notices by way of the region's message gateway, or empty
   */
  public record Wishes(boolean keepsHistory, String language, String mail, String phone) {
    private static final int LONGEST_MAIL = 254;

    /** What holds where a reader chose nothing. */
    public static final Wishes NONE = new Wishes(false, "zh", "", "");

    public Wishes {
      if (!isMail(mail) || !isPhone(phone)) {
        throw new IllegalArgumentException("not an address, or not a telephone number");
      }
    }

    /** Whether a text is empty or has the form of a mail address. */
    public static boolean isMail(String text) {
      return text.isEmpty()
          || (text.length() <= LONGEST_MAIL
              && text.matches("[^@\\s<>,;\"]{1,64}@[^@\\s<>,;\"]+\\.[^@\\s<>,;\".]+"));
    }

    /** Whether a text is empty or has the form of a telephone number. */
    public static boolean isPhone(String text) {
      return text.isEmpty() || text.matches("\\+?[0-9]{5,20}");
    }

    /** Without the addresses. */
    @Override
    public String toString() {
      return "Wishes[keepsHistory=" + keepsHistory + ", language=" + language + "]";
    }
  }
}
