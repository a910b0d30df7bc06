package org.tongjie.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.tongjie.catalog.text.NearestName;

/** A properties file of settings, UTF-8. */
final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads the file whole.
   *
   * @throws SettingsException when it cannot be read or names an unknown setting
   */
  static Map<Setting, SettingValue> read(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    for (Map.Entry<Object, Object> entry : load(absolute).entrySet()) {
      String key = entry.getKey().toString();
      Setting setting = Setting.named(key).orElseThrow(() -> unknown(key, absolute.toString()));
      String text = entry.getValue().toString().strip();
      values.put(setting, new SettingValue(setting, text, absolute.toString(), folder(absolute)));
    }
    return values;
  }

  private static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (CharacterCodingException notUtf8) {
      throw new SettingsException(file + " is not UTF-8: save it as UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new SettingsException(
          "cannot read the settings file " + file + ": check the path and its permissions",
          unreadable);
    } catch (IllegalArgumentException malformed) {
      throw new SettingsException(
          file + " is not a properties file: " + malformed.getMessage(), malformed);
    }
    return properties;
  }

  static SettingsException unknown(String key, String origin) {
    String nearest =
        NearestName.of(key, Arrays.stream(Setting.values()).map(Setting::key).toList());
    return new SettingsException(
        "unknown setting \"" + key + "\" (" + origin + "): did you mean \"" + nearest + "\"?");
  }
}
