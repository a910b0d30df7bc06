package org.tongjie.z3950.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.tongjie.catalog.text.NearestName;
import org.tongjie.z3950.target.Profile.Certainty;

/** The library of profiles that comes with the program. */
public final class Profiles {
  /** Where a Z39.50 target's file names none. */
  static final String USUAL_Z3950 = "bib-1";

  /** Where an SRU target's file names none. */
  static final String USUAL_SRU = "sru-dc";

  private static final List<String> NAMES =
      List.of(
          "aleph",
          "bib-1",
          "huiwen",
          "ilas",
          "interlib",
          "koha",
          "koha-unimarc",
          "loc",
          "loc-sru",
          "sierra",
          "sru-dc",
          "symphony",
          "tongjie",
          "tongjie-sru",
          "voyager",
          "yaz-ztest",
          "zebra",
          "zebra-sru");

  private Profiles() {}

  /** The names of all profiles, in order. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Reads a profile, the values of the one it builds on behind its own.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public static Profile named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no profile \"" + name + "\": did you mean \"" + NearestName.of(name, NAMES) + "\"?");
    }
    Map<String, String> own = load(name);
    Map<String, String> values = new TreeMap<>();
    if (own.containsKey(TargetKeys.PROFILE)) {
      values.putAll(named(own.getOrDefault(TargetKeys.PROFILE, "")).values());
    }
    values.putAll(own);
    String about = own.getOrDefault("about", "");
    Certainty certainty =
        Certainty.valueOf(own.getOrDefault("certainty", "").toUpperCase(Locale.ROOT));
    values.keySet().removeAll(List.of("about", "certainty", TargetKeys.PROFILE));
    return new Profile(name, certainty, about, values);
  }

  private static Map<String, String> load(String name) {
    Properties properties = new Properties();
    String file = "profiles/" + name + ".properties";
    try (InputStream in = Profiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the program's file " + file, unreadable);
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    values.keySet().forEach(TargetKeys::check);
    return values;
  }
}
