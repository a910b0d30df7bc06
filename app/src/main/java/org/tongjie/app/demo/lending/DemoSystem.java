package org.tongjie.app.demo.lending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.SampleRecord;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ProxyCard;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.Item;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ils.Shelf;

/** The systems of the sample's libraries: which library's books and readers each knows. */
enum DemoSystem {
  /** The city library, over SIP2. */
  CITY("CITY", SampleLibrary.CITY, "A", "001"),
  /** A county library, over NCIP. */
  QINGLAN("QL", SampleLibrary.QINGLAN, "adult", "Book"),
  /** Another county library, over Koha's REST interface. */
  BAIDU("BD", SampleLibrary.BAIDU, "PT", "BK");

  private final String code;
  private final SampleLibrary library;
  private final String adult;
  private final String book;

  DemoSystem(String code, SampleLibrary library, String adult, String book) {
    this.code = code;
    this.library = library;
    this.adult = adult;
    this.book = book;
  }

  SystemCode code() {
    return new SystemCode(code);
  }

  SampleLibrary library() {
    return library;
  }

  /** The system as it is before anybody borrows. */
  SimulatedIlsConfig.Builder config(Region region, List<SampleRecord> records) {
    String symbol = library.symbol().value();
    SimulatedIlsConfig.Builder config = SimulatedIlsConfig.named(symbol).places(places(region));
    for (SampleRecord record : records) {
      for (String barcode : record.barcodes()) {
        config.item(item(record, barcode, symbol));
      }
    }
    for (ProxyCard card : region.hosts().proxyCards()) {
      if (card.system().equals(code())) {
        config.proxyCard(card.card().number(), card.borrower().value());
      }
    }
    for (DemoReader reader : DemoReader.values()) {
      if (reader.issuer().equals(library.symbol())) {
        config.reader(reader(reader, symbol));
      }
    }
    return config.rules(rules -> rules.maxHolds(1000).loans(30, 2, 1000));
  }

  /** The library itself, where its books stand, and the places that readers can have holds at. */
  private String[] places(Region region) {
    Stream<String> pickups =
        region.system(code()).stream()
            .flatMap(ils -> ils.served().stream())
            .flatMap(served -> served.places().values().stream());
    return Stream.concat(Stream.of(library.symbol().value()), pickups)
        .distinct()
        .toArray(String[]::new);
  }

  private Item item(SampleRecord record, String barcode, String symbol) {
    return new Item(
        barcode,
        "B" + barcode,
        record.manifestation().wording().title(),
        new Shelf(symbol, symbol, "普通图书库", record.callNumber()),
        book,
        Optional.of(new BigDecimal("45.00")),
        true);
  }

  private Reader reader(DemoReader reader, String symbol) {
    return new Reader(
            reader.card(),
            DemoReader.PIN,
            "reader",
            adult,
            Optional.empty(),
            Optional.empty(),
            false,
            symbol)
        .bornOn(reader.born());
  }

  /** The region's system at the ports that the simulated one was given. */
  Ils at(Ils described, SimulatedIls running) {
    String address =
        switch (described.kind()) {
          case SIP2 -> "127.0.0.1:" + running.sip2Port();
          case NCIP -> "http://127.0.0.1:" + running.httpPort() + "/ncip";
          case KOHA -> "http://127.0.0.1:" + running.httpPort() + "/api/v1";
          case DESK -> throw new IllegalArgumentException("a desk has no address");
        };
    return described.at(address);
  }
}
