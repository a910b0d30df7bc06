package org.tongjie.broker.supply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.ledger.StockCount;
import org.tongjie.broker.ledger.StockCount.Shelf;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.StoredCluster;

/** Counts what the libraries of a region hold by going through the union catalogue once. */
public final class CatalogStock {
  private static final int BATCH = 500;

  /** 中国儿童文学, and the children's literature of other countries. */
  private static final Pattern CHILDRENS_CLASS = Pattern.compile("I28.*|I[3-7]\\d{0,3}\\.8.*");

  private final CatalogItems items;
  private final ClusterReader clusters;

  public CatalogStock(ClusterReader clusters) {
    this.items = new CatalogItems(clusters);
    this.clusters = clusters;
  }

  /** Titles and volumes by owner and place; takes minutes for a million records. */
  public List<MonthFigure> count(Region region) {
    StockCount count = new StockCount();
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    List<ClusterReader.ClusterChange> next = clusters.changesAfter(0, BATCH);
    while (!next.isEmpty()) {
      List<Long> ids = next.stream().map(ClusterReader.ClusterChange::clusterId).toList();
      for (StoredCluster stored : clusters.clusters(ids)) {
        items
            .record(stored.id(), stored.members(), agencies)
            .ifPresent(record -> add(count, record, region));
      }
      next = clusters.changesAfter(next.getLast().number(), BATCH);
    }
    return count.figures();
  }

  private static void add(StockCount count, ClusterRecord record, Region region) {
    Map<Shelf, Integer> volumes = new HashMap<>();
    for (Held held : record.holdings()) {
      for (Holding holding : held.holdings()) {
        CatalogItem.shelf(held.library(), holding, region)
            .ifPresent(shelf -> volumes.merge(shelf, holding.items().size(), Integer::sum));
      }
    }
    if (!volumes.isEmpty()) {
      count.add(isForChildren(record.description().description()), volumes);
    }
  }

  /** By whom it says it is for, else by its class. */
  static boolean isForChildren(Description description) {
    return switch (description.audience()) {
      case PRESCHOOL, PRIMARY, CHILDREN -> true;
      case YOUNG_ADULT, ADULT -> false;
      case UNKNOWN ->
          description.classes().stream()
              .anyMatch(number ->
                  number.scheme().equals("clc")
                      && CHILDRENS_CLASS.matcher(number.number()).matches());
    };
  }
}
