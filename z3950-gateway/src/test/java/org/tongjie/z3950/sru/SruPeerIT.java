package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.partner.Partner;

/** Clients of others over SRU. */
@Tag("peer")
class SruPeerIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static final int SECONDS = 30;

  private static RunningSru sru;

  @TempDir Path directory;

  @BeforeAll
  static void open() throws IOException {
    Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "sru-peers");
    SampleShelf.fill(shelf);
    sru = new RunningSru(shelf, List.of(Partner.anonymous()));
  }

  @AfterAll
  static void close() {
    sru.close();
  }

  /** Runs a program with a script as its input; what it says comes back. */
  private String run(String script, String... command) throws IOException, InterruptedException {
    Path input = Files.writeString(directory.resolve("input"), script);
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    return said;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void yazClientSearchesShowsAndScans(String version) throws Exception {
    String said =
        run(
            """
            sru get %s
            open %s
            find dc.title = 红楼梦
            show 1
            sru post %s
            find dc.creator = "曹雪芹" and dc.date within "2000 2010"
            schema dc
            show 1
            find dc.nonsense = x
            scan dc.title = 红楼梦
            quit
            """
                .formatted(version, sru.address("tongjie"), version),
            "yaz-client");
    assertThat(said)
        .contains("Number of hits: 1")
        .contains("<subfield code=\"a\">红楼梦</subfield>")
        .contains("<dc:title>")
        .contains("info:srw/diagnostic/1/16")
        .contains("Details: dc.nonsense");
    assertThat(said.split("Number of hits: 1", -1))
        .as("two searches, each again to show")
        .hasSize(5);
  }

  @Test
  void yazClientShowsFacets() throws Exception {
    String said =
        run(
            """
            sru get 2.0
            open %s
            facets @attr 1=dc.date @attr 2=1 @attr 3=2
            find 数学
            quit
            """
                .formatted(sru.address("tongjie")),
            "yaz-client");
    assertThat(said).contains("dc.date", "1961 (1)", "1962 (1)").doesNotContain("1963 (1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void zoomshSearchesInEveryVersion(String version) throws Exception {
    String said =
        run(
            """
            set preferredRecordSyntax xml
            set schema marcxml
            set sru get
            set sru_version %s
            connect %s
            find cql:dc.title=小王子
            show 0 1
            find cql:dc.nonsense=x
            quit
            """
                .formatted(version, sru.address("tongjie")),
            "zoomsh");
    assertThat(said).contains("1 hits", "马振骋", "Unsupported index");
  }

  @Test
  void perlZoomPagesThroughAllRecords() throws Exception {
    String said =
        run(
            """
            use strict; use warnings; use ZOOM; use utf8;
            binmode STDOUT, ':utf8';
            my $options = ZOOM::Options->new();
            $options->option(sru => 'get');
            $options->option(sru_version => '1.2');
            $options->option(preferredRecordSyntax => 'xml');
            $options->option(schema => 'dc');
            my $connection = ZOOM::Connection->create($options);
            $connection->connect('%s', 0);
            my $set = $connection->search(ZOOM::Query::CQL->new('cql.allRecords = 1 sortby dc.title'));
            print 'size ', $set->size(), "\\n";
            my $titles = 0;
            for my $i (0 .. $set->size() - 1) {
              $titles++ if $set->record($i)->raw() =~ /<dc:title>/;
            }
            print "titles $titles\\n";
            eval { $connection->search(ZOOM::Query::CQL->new('dc.title = "x')) };
            print 'error ', $@->code(), "\\n";
            """
                .formatted(sru.address("tongjie")),
            "perl",
            "-");
    assertThat(said).contains("size 63", "titles 63", "error 10");
  }
}
