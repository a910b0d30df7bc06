package org.tongjie.broker.availability;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/**
 * What is known of items within the time given.
 *
 * @param items of the systems that answered, in the order asked for
 * @param silent systems of all others, by code
 */
public record ItemsNow(List<ItemNow> items, List<SilentSystem> silent) {
  public ItemsNow {
    items = List.copyOf(items);
    silent = List.copyOf(silent);
  }

  public Optional<ItemNow> item(ItemKey key) {
    return items.stream().filter(one -> one.item().equals(key)).findFirst();
  }

  public Optional<SilentSystem> silent(SystemCode system) {
    return silent.stream().filter(one -> one.system().equals(system)).findFirst();
  }
}
