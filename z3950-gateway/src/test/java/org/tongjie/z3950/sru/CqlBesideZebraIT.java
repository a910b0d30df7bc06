package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.client.PeerProcess;
import org.tongjie.z3950.partner.Partner;

/**
 * The same records in our index and in Zebra, the same queries in CQL to both: as many found, or
 * the table says why not.
 */
@Tag("peer")
class CqlBesideZebraIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  @TempDir static Path folder;

  private static final List<String> BOOKS =
      List.of(
          "Red chamber dreams|Cao, Xueqin|Chinese fiction|Penguin|1990|eng|9780140443264",
          "Dreams of a red chamber|Hawkes, David|Translating|Penguin|1973|eng|9780140442939",
          "Chamber music|Joyce, James|English poetry|Cape|1907|eng|9780224009461",
          "The red and the black|Stendhal|French fiction|Penguin|2002|eng|9780140447644",
          "The black tulip|Dumas, Alexandre|French fiction|Collins|1951|eng|9780140448924",
          "Computer networks|Tanenbaum, Andrew|Computer networks|Prentice"
              + " Hall|2002|eng|9780130661029",
          "Computer architecture|Hennessy, John|Computer"
              + " architecture|Elsevier|2012|eng|9780123838728",
          "Introduction to computing|Smith, Anna|Computers|Elsevier|2012|eng|9780123744937",
          "Networks and graphs|Smith, Anna|Graph theory|Springer|2010|eng|9783642142789",
          "Networks of networks|Smith, John|Computer networks|Springer|2014|eng|9783642142796",
          "Red|Smith, Anna|Colours|Cape|1998|eng|9780224050128",
          "Red chamber|Cao, Xueqin|Chinese fiction|Cape|2001|chi|9780224061230",
          "Café society|Müller, Jürgen|Coffee houses|Hanser|1999|fre|9783446197800",
          "O'Brien's garden-book|O'Brien, Tim|Gardening|Collins|1985|eng|9780002183031",
          "红楼梦|曹雪芹|章回小说|人民文学出版社|1982|chi|9787020002207",
          "红楼梦研究|俞平伯|文学研究|棠棣出版社|1952|chi|9787020069231",
          "三国演义|罗贯中|章回小说|人民文学出版社|1998|chi|9787020008728",
          "三体|刘慈欣|科学幻想小说|重庆出版社|2008|chi|9787536692930",
          "数学分析|陈纪修|数学分析|高等教育出版社|2004|chi|9787040137941",
          "数学手册|编写组|数学|人民教育出版社|1979|chi|9787040102062",
          "计算机网络|谢希仁|计算机网络|电子工业出版社|2017|chi|9787121302954",
          "网络安全|谢希仁|计算机网络|电子工业出版社|2015|chi|9787121251948");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningSru sru;
  private static PeerProcess zebra;

  @BeforeAll
  static void open() throws IOException {
    Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "cql-beside-zebra");
    shelf.library("CITY", "市图书馆", "City Library");
    List<byte[]> octets = new ArrayList<>();
    for (int i = 0; i < BOOKS.size(); i++) {
      MarcRecord record = record(i + 1, BOOKS.get(i).split("\\|", -1));
      shelf.book(i + 1, new Shelf.Given("CITY", MarcDialect.MARC21, record));
      octets.add(Iso2709.write(record, MarcEncoding.UTF_8));
    }
    shelf.commit();
    sru = new RunningSru(shelf, List.of(Partner.anonymous()));
    zebra = PeerProcess.zebra(folder, octets);
  }

  private static MarcRecord record(int number, String... book) {
    return Marc.record(
        "001 zb%04d".formatted(number),
        "008 200101s%s    xxu           000 0 %s d".formatted(book[4], book[5]),
        "020 __ $a" + book[6],
        "100 1_ $a" + book[1],
        "245 10 $a" + book[0],
        "260 __ $b" + book[3] + " $c" + book[4],
        "650 _0 $a" + book[2]);
  }

  @AfterAll
  static void close() {
    zebra.close();
    sru.close();
    HTTP.close();
  }

  /** A query, what we find, and where Zebra answers otherwise, what and why. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "cql-beside-zebra.csv",
      delimiter = '|',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void bothFindAsMuchOrTheTableSaysWhy(String query, String ours, String theirs, String reason)
      throws Exception {
    String here =
        answer(
            sru.get(
                "version",
                "1.2",
                "operation",
                "searchRetrieve",
                "query",
                query,
                "maximumRecords",
                "0"));
    String there = answer(ask(query));
    if (theirs == null) {
      assertThat(List.of(here, there)).as(query).containsExactly(ours, ours);
    } else {
      assertThat(List.of(here, there)).as(query).containsExactly(ours, theirs);
      assertThat(theirs).isNotEqualTo(ours);
      assertThat(reason).as("why %s differs", query).isNotBlank();
    }
  }

  private static SruDocument ask(String query) throws IOException, InterruptedException {
    URI address =
        URI.create(
            "http://127.0.0.1:%d/Default?version=1.2&operation=searchRetrieve&maximumRecords=0&query=%s"
                .formatted(zebra.port(), URLEncoder.encode(query, StandardCharsets.UTF_8)));
    return SruDocument.of(
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body());
  }

  /** The count, or the number of the diagnostic. */
  private static String answer(SruDocument document) {
    List<String> diagnostics = document.diagnostics();
    return diagnostics.isEmpty()
        ? Long.toString(document.total())
        : "diagnostic " + diagnostics.getFirst().split(" ", 2)[0];
  }
}
