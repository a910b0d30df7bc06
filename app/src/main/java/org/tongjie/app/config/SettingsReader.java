package org.tongjie.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.text.NearestName;

/**
 * Gathers the settings. Later ones win: defaults, the file given by {@code --config}, {@code
 * tongjie.properties} in the data directory, the environment, the command line.
 */
public final class SettingsReader {
  /** The settings file looked for in the data directory. */
  public static final String FILE_NAME = "tongjie.properties";

  /** Variables that the launcher reads and that are no settings. */
  private static final Set<String> LAUNCHER_VARIABLES = Set.of("TONGJIE_JAVA_OPTS");

  private final Path home;
  private final Map<String, String> environment;

  /**
   * A reader for one installation.
   *
   * @param home the program's own folder
   * @param environment variables by name, as {@code System.getenv()} gives them
   */
  public SettingsReader(Path home, Map<String, String> environment) {
    this.home = home.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads and checks all settings.
   *
   * @param config the file named on the command line, if any
   * @param commandLine settings given on the command line, by name
   * @throws SettingsException when one is unknown, malformed or forbidden
   */
  public Settings read(@Nullable Path config, Map<String, String> commandLine) {
    Map<Setting, SettingValue> above = new EnumMap<>(fromEnvironment());
    above.putAll(fromCommandLine(commandLine));
    Map<Setting, SettingValue> values = new EnumMap<>(defaults());
    if (config != null) {
      values.putAll(SettingsFile.read(config));
    }
    SettingValue dataDir = above.getOrDefault(Setting.DATA_DIR, of(Setting.DATA_DIR, values));
    Path file = dataDir.path().resolve(FILE_NAME);
    if (Files.exists(file)) {
      values.putAll(refuseOtherDataDir(SettingsFile.read(file), dataDir));
    }
    values.putAll(above);
    values.put(Setting.DATA_DIR, dataDir);
    return new SettingsChecker(home, values).settings();
  }

  private static Map<Setting, SettingValue> refuseOtherDataDir(
      Map<Setting, SettingValue> values, SettingValue dataDir) {
    SettingValue inside = values.get(Setting.DATA_DIR);
    if (inside != null && !inside.path().equals(dataDir.path())) {
      throw inside.wrong("a file in the data directory cannot name another one: use --config");
    }
    return values;
  }

  static SettingValue of(Setting setting, Map<Setting, SettingValue> values) {
    SettingValue value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("no value for " + setting.key());
    }
    return value;
  }

  private Map<Setting, SettingValue> defaults() {
    Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new SettingValue(setting, setting.initial(), "default", home));
    }
    return values;
  }

  private Map<Setting, SettingValue> fromEnvironment() {
    Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    environment.forEach((variable, text) -> {
      if (variable.startsWith("TONGJIE_") && !LAUNCHER_VARIABLES.contains(variable)) {
        Setting setting = Setting.ofVariable(variable).orElseThrow(() -> unknownVariable(variable));
        values.put(setting, new SettingValue(setting, text.strip(), variable, workingFolder()));
      }
    });
    return values;
  }

  private static SettingsException unknownVariable(String variable) {
    List<String> known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
    return new SettingsException(
        "unknown setting in the environment variable "
            + variable
            + ": did you mean "
            + NearestName.of(variable, known)
            + "?");
  }

  private static Map<Setting, SettingValue> fromCommandLine(Map<String, String> commandLine) {
    Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
    commandLine.forEach((key, text) -> {
      Setting setting =
          Setting.named(key).orElseThrow(() -> SettingsFile.unknown(key, "command line"));
      values.put(setting, new SettingValue(setting, text.strip(), "command line", workingFolder()));
    });
    return values;
  }

  private static Path workingFolder() {
    return Path.of("").toAbsolutePath();
  }
}
