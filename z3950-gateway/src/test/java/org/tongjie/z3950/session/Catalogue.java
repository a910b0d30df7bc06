package org.tongjie.z3950.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.RecordLedger;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.LiveItemSource;
import org.tongjie.z3950.syntax.RecordWriter;

/**
 * What associations of tests share: the real catalogue behind them, limits and partners at will.
 */
public final class Catalogue {
  public static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final long ROOM = 16_000_000;

  private final CatalogIndex index;
  private final ClusterReader clusters;
  private SessionLimits limits = SessionLimits.USUAL;
  private Clock clock = Clock.systemUTC();
  private LiveItemSource items = LiveItemSource.NONE;
  private List<Partner> partners = List.of(Partner.anonymous());

  public Catalogue(CatalogIndex index, ClusterReader clusters) {
    this.index = index;
    this.clusters = clusters;
  }

  public Catalogue limits(SessionLimits other) {
    limits = other;
    return this;
  }

  public Catalogue items(LiveItemSource other) {
    items = other;
    return this;
  }

  public Catalogue clock(Clock other) {
    clock = other;
    return this;
  }

  public Catalogue partners(Partner... others) {
    partners = new ArrayList<>(List.of(others));
    return this;
  }

  public Surroundings surroundings() {
    ClusterRecords records = new ClusterRecords(clusters, ROOM);
    return new Surroundings(
        new UnionCatalog(index),
        new DatabaseDirectory("Union", "联合目录", clusters::agencies),
        records,
        new RecordWriter(new UnionMarc("TJ"), records::agency),
        items,
        new Partners(partners, new RecordLedger(clock)),
        limits,
        new QueryLog(new SimpleMeterRegistry()),
        clock);
  }

  /** A client without a connection. */
  public Client client() {
    return new Client(new Session(surroundings(), HERE));
  }
}
