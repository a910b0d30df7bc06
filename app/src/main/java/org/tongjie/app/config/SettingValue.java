package org.tongjie.app.config;

import java.nio.file.Path;

/**
 * What one setting says and where that was written.
 *
 * @param origin words for messages: a file with its key, an environment variable, the command line
 * @param base folder from which relative paths in it count
 */
record SettingValue(Setting setting, String text, String origin, Path base) {
  SettingsException wrong(String expected) {
    return new SettingsException(message(expected));
  }

  SettingsException wrong(String expected, Throwable cause) {
    return new SettingsException(message(expected), cause);
  }

  private String message(String expected) {
    return setting.key() + "=" + text + " (" + origin + ") is not usable: " + expected;
  }

  int port() {
    return number(0, 65535, "give a port from 1 to 65535, or 0 for any free one");
  }

  int number(int least, int most, String expected) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notNumber) {
      throw wrong(expected, notNumber);
    }
    throw wrong(expected);
  }

  Path path() {
    return base.resolve(text).toAbsolutePath().normalize();
  }
}
