package org.tongjie.broker.circulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.Difference;
import org.tongjie.broker.transit.DifferenceCase;
import org.tongjie.broker.transit.HandoverSheet;
import org.tongjie.broker.transit.TransitStore;

/** Remembers what desks put into bins, ticked off and listed. */
final class MemoryTransit implements TransitStore {
  final List<Load> loads = new ArrayList<>();
  final List<ItemKey> ticked = new ArrayList<>();
  final List<Difference> reported = new ArrayList<>();

  @Override
  public long put(Load load, Stamp stamp) {
    loads.add(load);
    return 1;
  }

  @Override
  public void arrived(ItemKey item, PlaceCode place, Instant at) {
    ticked.add(item);
  }

  @Override
  public void report(Difference difference, PlaceCode place, Stamp stamp) {
    reported.add(difference);
  }

  @Override
  public List<Bin> open(PlaceCode place) {
    throw new UnsupportedOperationException("scans do not ask for bins");
  }

  @Override
  public Optional<HandoverSheet> sheet(long bin) {
    throw new UnsupportedOperationException("scans do not ask for sheets");
  }

  @Override
  public boolean send(long bin, String carrier, int counted, Stamp stamp) {
    throw new UnsupportedOperationException("scans do not hand bins over");
  }

  @Override
  public Optional<List<Difference>> receive(long bin, int counted, Stamp stamp) {
    throw new UnsupportedOperationException("scans do not receive bins");
  }

  @Override
  public List<DifferenceCase> cases(Collection<PlaceCode> places) {
    throw new UnsupportedOperationException("scans do not list cases");
  }

  @Override
  public boolean settle(long number, Collection<PlaceCode> places, String how, Stamp stamp) {
    throw new UnsupportedOperationException("scans do not settle cases");
  }
}
