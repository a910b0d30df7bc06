package org.tongjie.z3950.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongjie.z3950.client.Association;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.client.Welcome;
import org.tongjie.z3950.joining.Findings.Mark;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/**
 * Examines a Z39.50 target: what it agrees to, what it finds, in which form it gives records, what
 * it does not know, and what it does wrong. Some sixty questions, one after the other.
 */
public final class Examination {
  private final Map<String, String> given;
  private final Path folder;
  private final Findings findings;

  /**
   * An examination.
   *
   * @param given what is known of the target, as in its file: host, port, database, credentials
   * @param folder to which relative paths in it refer
   */
  public Examination(Map<String, String> given, Path folder) {
    this.given = Collections.unmodifiableMap(new TreeMap<>(given));
    this.folder = folder;
    this.findings = new Findings(place());
  }

  private String place() {
    return given.getOrDefault("host", "")
        + ":"
        + given.getOrDefault("port", "210")
        + "/"
        + given.getOrDefault("database", "");
  }

  /** Asks everything; what the target does not answer is a finding. */
  public Findings run() {
    findings.set("profile", given.getOrDefault("profile", "bib-1"));
    given.forEach(findings::set);
    Target target = target(Map.of());
    try (Asking asking = new Asking(target, (Address.Z3950) target.address())) {
      if (greet(asking)) {
        new Searches(asking, findings, this::asIn).run();
        asking.patience().tell(findings);
      }
    }
    return findings;
  }

  /** The target as described, with some values of its file different. */
  private Target target(Map<String, String> different) {
    Map<String, String> values = new HashMap<>(given);
    values.putAll(different);
    return TargetFiles.of("examined", values, folder);
  }

  /** The same target asked with terms in a charset, without negotiation. */
  private Asking asIn(String charset) {
    Target target = target(Map.of("charset.terms", charset, "charset.negotiate", "no"));
    return new Asking(target, (Address.Z3950) target.address());
  }

  private boolean greet(Asking asking) {
    long start = System.nanoTime();
    try {
      Association association = asking.open();
      welcome(association.welcome(), Duration.ofNanos(System.nanoTime() - start).toMillis());
      return true;
    } catch (TargetException failure) {
      findings.silence(failure);
      return false;
    }
  }

  private void welcome(Welcome welcome, long millis) {
    String software =
        Optional.ofNullable(welcome.implementation().name()).orElse("?")
            + " "
            + Optional.ofNullable(welcome.implementation().version()).orElse("");
    findings.add(
        Mark.GOOD,
        "连接并初始化成功，用时 " + millis + " 毫秒；软件：" + software.strip(),
        "Connected and initialized in " + millis + " ms; software: " + software.strip());
    String options =
        new TreeSet<>(welcome.options())
            .stream().map(Option::name).map(Examination::word).collect(Collectors.joining(", "));
    int version = welcome.versions().highest();
    findings.add(
        Mark.PLAIN,
        "协议版本 " + version + "；同意的选项：" + options,
        "Protocol version " + version + "; options agreed: " + options);
    findings.add(
        welcome.utf8() ? Mark.GOOD : Mark.PLAIN,
        welcome.utf8() ? "字符集协商：同意 UTF-8" : "字符集协商：不支持，须按约定",
        welcome.utf8()
            ? "Charset negotiation: agrees to UTF-8"
            : "Charset negotiation: not supported, it must be known");
    findings.set("charset.negotiate", welcome.utf8() ? "yes" : "no");
  }

  private static String word(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
