package org.tongjie.app.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;

/** Settings of an installation made for one test. */
final class Installation {
  private Installation() {}

  /** The program's folder as the build made it. */
  static Path home() {
    return Path.of(System.getProperty("tongjie.home")).toAbsolutePath().normalize();
  }

  static Settings settings(Path dataDir, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("data.dir", dataDir.toString());
    return new SettingsReader(home(), Map.of()).read(null, values);
  }
}
