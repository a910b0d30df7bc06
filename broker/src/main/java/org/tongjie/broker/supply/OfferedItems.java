package org.tongjie.broker.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.Wish;

/**
 * The copies of a record and of other editions of its work, each once: one that several records
 * describe is of the first.
 *
 * @param all the copies, those of the record itself first
 * @param labels which edition a record is, for those of other editions
 */
record OfferedItems(List<HeldItem> all, Map<Long, String> labels) {
  OfferedItems {
    all = List.copyOf(all);
    labels = Map.copyOf(labels);
  }

  static OfferedItems of(List<HeldItem> own) {
    return new OfferedItems(own, Map.of());
  }

  /**
   * The same with another edition.
   *
   * @param volume which volume is wanted, or empty: then an edition in several volumes will not do
   */
  OfferedItems with(Editions.Edition edition, List<HeldItem> copies, String volume) {
    long volumes = copies.stream().map(HeldItem::volume).distinct().count();
    if (volume.isEmpty() && volumes > 1) {
      return this;
    }
    Map<ItemKey, HeldItem> joined = new LinkedHashMap<>();
    all.forEach(item -> joined.putIfAbsent(item.item(), item));
    copies.forEach(item -> joined.putIfAbsent(item.item(), item));
    Map<Long, String> named = new HashMap<>(labels);
    named.put(edition.cluster(), edition.label());
    return new OfferedItems(new ArrayList<>(joined.values()), named);
  }

  /** Which other edition a copy is of, empty for the record itself. */
  String label(HeldItem item) {
    return labels.getOrDefault(item.cluster(), "");
  }

  /** The copies that would do for a wish. */
  List<HeldItem> fitting(Wish wish) {
    return all.stream()
        .filter(item -> wish.volume().isEmpty() || item.volume().equals(wish.volume()))
        .filter(item -> wish.edition() == Wish.Edition.ANY || label(item).isEmpty())
        .toList();
  }
}
