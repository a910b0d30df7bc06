package org.tongjie.simulator.ledger;

import java.util.Map;
import java.util.TreeMap;

/**
 * An act about to be written: what is not said is empty, a hold number of 0 means none.
 *
 * @param details further facts by name, such as {@code due}, {@code pickup} or {@code door}
 */
public record ActDraft(
    ActKind kind,
    String reader,
    String item,
    long hold,
    String marker,
    Map<String, String> details) {
  public ActDraft {
    details = Map.copyOf(details);
  }

  public static ActDraft of(ActKind kind) {
    return new ActDraft(kind, "", "", 0, "", Map.of());
  }

  public ActDraft reader(String card) {
    return new ActDraft(kind, card, item, hold, marker, details);
  }

  public ActDraft item(String barcode) {
    return new ActDraft(kind, reader, barcode, hold, marker, details);
  }

  public ActDraft hold(long number) {
    return new ActDraft(kind, reader, item, number, marker, details);
  }

  public ActDraft marker(String text) {
    return new ActDraft(kind, reader, item, hold, text, details);
  }

  public ActDraft detail(String name, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, value);
    return new ActDraft(kind, reader, item, hold, marker, more);
  }
}
