package org.tongjie.z3950.sru;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Why something was not done, from the list {@code info:srw/diagnostic/1}.
 *
 * @param number in the list
 * @param details in the form the list gives for the number, or empty
 */
record SruDiagnostic(int number, String details) {
  static final int GENERAL_SYSTEM_ERROR = 1;
  static final int TEMPORARILY_UNAVAILABLE = 2;
  static final int AUTHENTICATION_ERROR = 3;
  static final int UNSUPPORTED_OPERATION = 4;
  static final int UNSUPPORTED_VERSION = 5;
  static final int UNSUPPORTED_VALUE = 6;
  static final int MANDATORY_PARAMETER = 7;
  static final int UNSUPPORTED_PARAMETER = 8;
  static final int UNSUPPORTED_COMBINATION = 9;
  static final int UNSUPPORTED_QUERY_TYPE = 11;
  static final int UNSUPPORTED_INDEX = 16;
  static final int UNSUPPORTED_RELATION = 19;
  static final int NO_RESULT_SETS = 50;
  static final int PARTIAL_RESULTS = 59;
  static final int POSITION_OUT_OF_RANGE = 61;
  static final int RECORD_UNAVAILABLE = 64;
  static final int NO_SUCH_RECORD = 65;
  static final int UNKNOWN_SCHEMA = 66;
  static final int NOT_IN_SCHEMA = 67;
  static final int NOT_AUTHORIZED = 68;
  static final int UNSUPPORTED_PACKING = 71;
  static final int NO_XPATH = 72;
  static final int TOO_MANY_SORT_KEYS = 84;
  static final int UNSUPPORTED_SORT_SCHEMA = 87;
  static final int UNSUPPORTED_SORT_PATH = 88;
  static final int UNSUPPORTED_SORT_DIRECTION = 90;
  static final int UNSUPPORTED_SORT_CASE = 91;
  static final int UNSUPPORTED_MISSING_VALUE = 92;
  static final int SORTED_TWICE = 96;
  static final int NO_STYLESHEETS = 110;
  static final int RESPONSE_POSITION = 120;
  static final int UNKNOWN_DATABASE = 235;

  private static final String LIST = "info:srw/diagnostic/1/";
  private static final Properties MESSAGES = messages();

  private static Properties messages() {
    Properties messages = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(SruDiagnostic.class.getResourceAsStream("diagnostics.properties"))) {
      messages.load(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read our own diagnostics", unreadable);
    }
    return messages;
  }

  String uri() {
    return LIST + number;
  }

  /** The list's words for the number. */
  String message() {
    return MESSAGES.getProperty(Integer.toString(number), "Cannot process request");
  }
}
