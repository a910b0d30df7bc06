package org.tongjie.app.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.config.ProgramHome;
import org.tongjie.app.config.Setting;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import picocli.CommandLine.Option;

/** The options by which every command finds its installation. */
public final class DataOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  @Nullable Path data;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "config")
  @Nullable Path config;

  @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
  Map<String, String> set = new HashMap<>();

  /**
   * Reads the settings.
   *
   * @throws org.tongjie.app.config.SettingsException when one cannot be used
   */
  public Settings settings() {
    Map<String, String> commandLine = new HashMap<>(set);
    if (data != null) {
      commandLine.put(Setting.DATA_DIR.key(), data.toString());
    }
    return new SettingsReader(ProgramHome.find(), System.getenv()).read(config, commandLine);
  }
}
