package org.tongjie.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.XML;
import static org.tongjie.z3950.session.Client.by;
import static org.tongjie.z3950.session.Client.content;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.records;
import static org.tongjie.z3950.session.Client.search;
import static org.tongjie.z3950.session.Client.sort;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.z3950.availability.BrokerAvailability;
import org.tongjie.z3950.availability.PlayedBroker;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.OpacRecord;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.Sutrs;

/** Records of a result set, on the real index and database. */
class PresentIT extends OpenAssociation {
  private static final Oid UNIMARC = new Oid("1.2.840.10003.5.1");

  private static final Oid GRS_1 = new Oid("1.2.840.10003.5.105");

  @ParameterizedTest
  @CsvSource({"60, 61, 5, 60", "59, 61, 5, 5", "59, 60, 5, 0", "0, 1, 0, 0", "1, 2, 2, 0"})
  void recordsComeAlongBySizeOfTheSet(long small, long large, long medium, long expected)
      throws ProtocolException {
    SearchRequest request = search(operand("数学", 1, 4));
    SearchResponse response =
        client.ask(
            new SearchRequest(
                null,
                new Piggyback(small, large, medium, null, null, MARC_21),
                true,
                "default",
                request.databases(),
                request.query(),
                List.of(),
                List.of()));
    assertThat(response.delivery().returned()).isEqualTo(expected);
    assertThat(response.delivery().nextPosition())
        .isEqualTo(expected == TEXTBOOKS ? 0 : expected + 1);
  }

  @Test
  void recordsComeAsMarc21InTheOrderOfTheSet() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    client.ask(sort("default", "default", by(31, 0)));
    PresentResponse response = client.ask(present("default", 41, 12, MARC_21, "F"));
    assertThat(response.returned()).isEqualTo(12);
    assertThat(response.nextPosition()).isEqualTo(53);
    List<NamePlusRecord> records = records(response.records());
    assertThat(content(records.getFirst())).contains("数学课外读物", "第41册", "2001");
    assertThat(content(records.getLast())).contains("第52册");
    assertThat(client.ask(present("default", 60, 1, null, null)).nextPosition()).isZero();
  }

  @Test
  void everySyntaxAndElementSetOnOfferIsGiven() throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(content(one(MARC_21, "F"))).contains("245", "曹雪芹", "852");
    assertThat(content(one(UNIMARC, null))).contains("200", "红楼梦");
    assertThat(content(one(XML, "marcxml"))).contains("<record", "红楼梦");
    assertThat(content(one(XML, "dc"))).contains("<dc:title>", "红楼梦");
    assertThat(content(one(MARC_21, "B")).length()).isLessThan(content(one(MARC_21, "F")).length());
    External sutrs = external(one(Sutrs.SYNTAX, "F"));
    assertThat(Sutrs.read(sutrs, TextEncoding.UTF_8)).contains("红楼梦");
    External opac = external(one(OpacRecord.SYNTAX, "F"));
    assertThat(OpacRecord.read(opac, TextEncoding.UTF_8).holdings()).hasSize(3);
  }

  @Test
  void opacRecordsOfOnePresentAskForTheirItemsOnceAndOtherSyntaxesNever() throws Exception {
    try (PlayedBroker broker = new PlayedBroker();
        BrokerAvailability items =
            new BrokerAvailability(
                broker::address, Duration.ofSeconds(2), new SimpleMeterRegistry())) {
      broker.says(503, "{}");
      Client asking = new Catalogue(shelf.index(), shelf.clusters()).items(items).client().opened();
      asking.count(operand("数学", 1, 4));
      PresentResponse marc = asking.ask(present("default", 1, 3, MARC_21, "F"));
      assertThat(broker.asked()).isEmpty();
      PresentResponse opac = asking.ask(present("default", 1, 15, OpacRecord.SYNTAX, "F"));

      assertThat(marc.returned()).isEqualTo(3);
      assertThat(opac.returned()).isEqualTo(15);
      assertThat(broker.asked()).hasSize(1);
      assertThat(broker.asked().getFirst().split("id=c", -1)).hasSize(16);
      OpacRecord first =
          OpacRecord.read(external(records(opac.records()).getFirst()), TextEncoding.UTF_8);
      assertThat(first.holdings()).isNotEmpty();
      assertThat(first.toString()).doesNotContain("itemId=B");
    }
  }

  @Test
  void formsNotOnOfferAreRefused() throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(presentRefusal(present("default", 1, 1, GRS_1, null))).isEqualTo(239);
    assertThat(presentRefusal(present("default", 1, 1, MARC_21, "X"))).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 1", "1, -1", "9223372036854775807, 5", "1, 9223372036854775807"})
  void rangesOutsideTheSetAreRefused(long start, long count) throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(presentRefusal(present("default", start, count, MARC_21, null))).isEqualTo(13);
  }

  @Test
  void severalRangesComeInOneResponse() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    PresentRequest request =
        new PresentRequest(
            null,
            "default",
            List.of(new PresentRequest.Range(59, 2), new PresentRequest.Range(1, 3)),
            null,
            MARC_21,
            null,
            List.of());
    assertThat(client.ask(request).returned()).isEqualTo(5);
  }

  @Test
  void aLibrarysDatabaseGivesTheRecordAsThatLibraryKnowsIt() throws ProtocolException {
    Query dream = new Query.Type1(new RpnQuery(Client.BIB_1, operand("红楼梦", 1, 4)));
    client.ask(search("default", List.of("XIAN"), dream));
    NamePlusRecord record =
        records(client.ask(present("default", 1, 1, UNIMARC, null)).records()).getFirst();
    assertThat(record.database()).isEqualTo("XIAN");
    assertThat(content(record)).contains("320000771").doesNotContain("0100023456");
  }

  @Test
  void whatWasWithdrawnSinceIsReplacedByADiagnosticAndTheRestIsGiven() throws ProtocolException {
    client = new Catalogue(shelf.index(), shelf.clusters()).client().opened();
    client.count(operand("圣埃克苏佩里", 1, 1003));
    POSTGRES_SQL.run(
        "update cluster set state = 2, change = nextval('change_number') + 5000 where id = 3");
    POSTGRES_SQL.run("update contribution set cluster_id = -3 where cluster_id = 3");
    try {
      NamePlusRecord record =
          records(client.ask(present("default", 1, 1, MARC_21, null)).records()).getFirst();
      assertThat(record.content()).isInstanceOf(NamePlusRecord.Surrogate.class);
    } finally {
      POSTGRES_SQL.run("update contribution set cluster_id = 3 where cluster_id = -3");
      POSTGRES_SQL.run("update cluster set state = 0 where id = 3");
    }
  }

  /** A statement on the test's database. */
  private interface Statement {
    void run(String sql);
  }

  private static final Statement POSTGRES_SQL =
      sql -> {
        try (var connection = POSTGRES.database().connection();
            var statement = connection.createStatement()) {
          statement.execute(sql);
        } catch (SQLException failure) {
          throw new AssertionError(failure);
        }
      };
}
