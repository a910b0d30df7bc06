package org.tongjie.z3950.target;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Target files: one properties file in UTF-8 for each target, named by its code. The values of the
 * profile named in it hold where it gives none.
 */
public final class TargetFiles {
  private static final String ENDING = ".properties";
  private static final long LARGEST = 256 * 1024;

  private TargetFiles() {}

  /**
   * Reads all targets of a folder, in the order of their codes; none when there is no folder.
   *
   * @throws TargetFileException for the first file that cannot be used
   */
  public static List<Target> readFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new TargetFileException("cannot list the targets in " + folder, unreadable);
    }
    List<Target> targets = new ArrayList<>();
    files.forEach(file -> targets.add(read(file)));
    return List.copyOf(targets);
  }

  /**
   * Reads one target.
   *
   * @throws TargetFileException when the file cannot be used
   */
  public static Target read(Path file) {
    String name = String.valueOf(file.getFileName());
    String code = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    Path folder = file.toAbsolutePath().getParent();
    try {
      return of(code, load(file), folder == null ? file : folder);
    } catch (IOException unreadable) {
      throw new TargetFileException("cannot read the target file " + file, unreadable);
    } catch (IllegalArgumentException wrong) {
      throw new TargetFileException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  /**
   * Makes a target of values as they stand in a file.
   *
   * @param folder to which relative paths in the values refer
   * @throws IllegalArgumentException telling the key that is wrong or missing
   */
  public static Target of(String code, Map<String, String> given, Path folder) {
    given.keySet().forEach(TargetKeys::check);
    boolean sru = "sru".equals(given.get("protocol"));
    String usual = sru ? Profiles.USUAL_SRU : Profiles.USUAL_Z3950;
    String profile = given.getOrDefault(TargetKeys.PROFILE, usual).strip();
    Map<String, String> values = new TreeMap<>(Profiles.named(profile).values());
    values.putAll(given);
    return new TargetReading(new TargetValues(values), folder).read(code);
  }

  private static Map<String, String> load(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("larger than a target file can be");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return values;
  }
}
