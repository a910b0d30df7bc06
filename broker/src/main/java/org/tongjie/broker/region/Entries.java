package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lists of a region's file, read entry by entry: a wrong one is noted, and the next is read. */
final class Entries {
  private static final int LONGEST_LABEL = 32;

  private final JsonNode root;
  private final List<Finding> findings = new ArrayList<>();

  Entries(JsonNode root) {
    this.root = root;
  }

  List<Finding> findings() {
    return findings;
  }

  /** A list whose entries are told apart by one of their fields. */
  <T> List<T> keyed(String name, String key, Fields.EntryReader<T> reader) {
    Set<String> seen = new HashSet<>();
    return read(
        name,
        Optional.of(key),
        (entry, path) -> {
          T value = reader.read(entry, path);
          if (!seen.add(entry.path(key).asText())) {
            throw new FieldException(path, Said.of(Complaint.TWICE, key));
          }
          return value;
        });
  }

  /** A list whose entries are told apart by their number, from 1. */
  <T> List<T> numbered(String name, Fields.EntryReader<T> reader) {
    return read(name, Optional.empty(), reader);
  }

  private <T> List<T> read(String name, Optional<String> key, Fields.EntryReader<T> reader) {
    List<T> values = new ArrayList<>();
    JsonNode list = root.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      findings.add(Finding.error(name, Said.of(Complaint.LIST_EXPECTED)));
    }
    int number = 0;
    for (JsonNode entry : list) {
      number++;
      String path = name + "." + label(entry, key).orElse(Integer.toString(number));
      one(() -> reader.read(entry, path)).ifPresent(values::add);
    }
    return values;
  }

  private static Optional<String> label(JsonNode entry, Optional<String> key) {
    return key.map(name -> entry.path(name).asText())
        .filter(text -> !text.isBlank() && text.length() <= LONGEST_LABEL);
  }

  /** A part of the file that is read as a whole; empty where it is wrong. */
  <T> Optional<T> one(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (FieldException wrong) {
      findings.add(wrong.finding());
      return Optional.empty();
    }
  }
}
