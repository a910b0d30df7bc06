package org.tongjie.simulator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tongjie.simulator.ils.Item;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ils.Rules;
import org.tongjie.simulator.ils.Shelf;
import org.tongjie.simulator.ils.Stock;
import org.tongjie.simulator.sip2.Sip2Settings;

/**
 * A library system to simulate.
 *
 * @param stock its name (the institution id, AO in SIP2), items and readers
 * @param places its library places, the main one first; pickups are at these
 * @param ledger where its ledger is kept, in memory when empty
 * @param seed of the faults drawn by rate
 */
public record SimulatedIlsConfig(
    Stock stock,
    List<String> places,
    Rules rules,
    Sip2Settings sip2,
    WebSettings web,
    Optional<Path> ledger,
    long seed,
    Clock clock) {
  public SimulatedIlsConfig {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("A library has at least its main place");
    }
  }

  /** A system of this name with one place of the same name, usual rules and no faults. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Says one thing after the other; what is not said is usual. */
  public static final class Builder {
    private final String name;
    private final List<Item> items = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private List<String> places;
    private Rules rules = Rules.USUAL;
    private Sip2Settings sip2 = Sip2Settings.USUAL;
    private WebSettings web = WebSettings.USUAL;
    private Optional<Path> ledger = Optional.empty();
    private long seed = 1;
    private Clock clock = Clock.systemUTC();

    private Builder(String name) {
      this.name = name;
      this.places = List.of(name);
    }

    public Builder item(Item item) {
      items.add(item);
      return this;
    }

    /** A lendable book at the main place, alone in its record. */
    public Builder item(String barcode, String title) {
      Shelf shelf = new Shelf(name, places.getFirst(), "普通图书库", "I247.5/" + barcode);
      Optional<BigDecimal> price = Optional.of(new BigDecimal("45.00"));
      return item(new Item(barcode, "B" + barcode, title, shelf, "BOOK", price, true));
    }

    public Builder reader(Reader reader) {
      readers.add(reader);
      return this;
    }

    /** An adult's card that does not expire. */
    public Builder reader(String card, String pin, String readerName) {
      return reader(
          new Reader(
              card,
              pin,
              readerName,
              "ADULT",
              Optional.empty(),
              Optional.empty(),
              false,
              places.getFirst()));
    }

    /** A proxy card (馆际证): no limits. */
    public Builder proxyCard(String card, String institution) {
      return reader(
          new Reader(
              card,
              "",
              institution,
              "PROXY",
              Optional.empty(),
              Optional.empty(),
              true,
              places.getFirst()));
    }

    /** The library's places, the main one first; say them before items and readers. */
    public Builder places(String... names) {
      places = List.of(names);
      return this;
    }

    public Builder rules(UnaryOperator<Rules> change) {
      rules = change.apply(rules);
      return this;
    }

    public Builder sip2(UnaryOperator<Sip2Settings> change) {
      sip2 = change.apply(sip2);
      return this;
    }

    public Builder web(UnaryOperator<WebSettings> change) {
      web = change.apply(web);
      return this;
    }

    public Builder ledger(Path file) {
      ledger = Optional.of(file);
      return this;
    }

    public Builder seed(long number) {
      seed = number;
      return this;
    }

    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    public SimulatedIlsConfig build() {
      Stock stock = new Stock(name, items, readers);
      return new SimulatedIlsConfig(stock, places, rules, sip2, web, ledger, seed, clock);
    }
  }
}
