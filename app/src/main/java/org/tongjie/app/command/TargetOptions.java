package org.tongjie.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.joining.TargetAddress;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which target is meant, and how we are known there. */
final class TargetOptions {
  private static final String FILE_ENDING = ".properties";

  @Parameters(index = "0", paramLabel = "HOST:PORT/DB", descriptionKey = "target.address")
  String address = "";

  @Option(names = "--user", paramLabel = "NAME", descriptionKey = "target.user")
  @Nullable String user;

  @Option(names = "--group", paramLabel = "NAME", descriptionKey = "target.group")
  @Nullable String group;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "target.password")
  @Nullable Path passwordFile;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "target.profile")
  @Nullable String profile;

  @Option(names = "--charset", paramLabel = "CHARSET", descriptionKey = "target.charset")
  @Nullable String charset;

  /** What was said, as in a target file. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>(TargetAddress.parse(address));
    put(values, "user", user);
    put(values, "group", group);
    put(values, "password.file", passwordFile == null ? null : passwordFile.toString());
    put(values, "profile", profile);
    put(values, "charset.terms", charset);
    return values;
  }

  /** The target, from its file or from what was said, with some values of its file different. */
  Target target(Map<String, String> different) {
    if (address.endsWith(FILE_ENDING)) {
      return TargetFiles.read(Path.of(address));
    }
    Map<String, String> values = new TreeMap<>(values());
    values.putAll(different);
    return TargetFiles.of("target", values, here());
  }

  /** The folder that relative paths on the command line refer to. */
  static Path here() {
    return Path.of("").toAbsolutePath();
  }

  private static void put(Map<String, String> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }
}
