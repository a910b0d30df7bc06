package org.tongjie.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.joining.Examination;
import org.tongjie.z3950.joining.Findings;
import org.tongjie.z3950.joining.Report;
import org.tongjie.z3950.joining.Trial;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/** Our clients against targets that others wrote. */
@Tag("peer")
@Timeout(120)
class PeerTargetsTest {
  @TempDir Path folder;

  @Test
  void ztestGivesRecordsAndItsDelaysAreBounded() throws IOException {
    try (PeerProcess ztest = PeerProcess.ztest(folder)) {
      Collected collected = new Collected();
      Target target = ztest.target("z", "profile", "yaz-ztest", "limit.records", "25");
      assertThat(search(target, new Query.Words(Scope.TITLE, "computer"), collected))
          .isInstanceOf(TargetClient.Outcome.Done.class);
      assertThat(collected.total).isPositive();
      assertThat(collected.titles()).isNotEmpty();
      Target slow =
          ztest.target(
              "s", "database", "Default?search-delay=20:30&seed=1", "limit.answer", "500ms");
      TargetException late =
          catchThrowableOfType(
              TargetException.class,
              () -> search(slow, new Query.Words(Scope.TITLE, "x"), new Collected()));
      assertThat(late.fault()).isEqualTo(Fault.TIMED_OUT);
      Target unknown = ztest.target("u", "database", "Nowhere");
      assertThat(search(unknown, new Query.Words(Scope.TITLE, "x"), new Collected()))
          .isEqualTo(
              new TargetClient.Outcome.Refused(
                  List.of(new TargetDiagnostic(TargetDiagnostic.BIB_1, 109, "Nowhere"))));
    }
  }

  @Test
  void zebraFindsChineseByZ3950AndBySru() throws IOException {
    try (PeerProcess zebra = PeerProcess.zebra(folder, books())) {
      for (Target target :
          List.of(zebra.target("z", "profile", "zebra"), zebra.sru("s", "profile", "zebra-sru"))) {
        titles(target, QueryParser.parse("题名:三体"), 1);
        titles(target, QueryParser.parse("9787536692930"), 1);
        titles(target, QueryParser.parse("author:author7 title:volume"), 1);
        titles(target, new Query.Truncated(Scope.TITLE, "volu"), 50);
      }
      titles(zebra.target("z"), new Query.Years(OptionalInt.of(2008), OptionalInt.of(2008)), 50);
      assertThat(search(zebra.target("z"), new Query.Words(Scope.PLACE, "x"), new Collected()))
          .isInstanceOf(TargetClient.Outcome.Refused.class);
    }
  }

  private static List<byte[]> books() {
    List<byte[]> books = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      books.add(
          SampleMarc.octets(
              SampleMarc.book("b" + i, "Volume number" + i, "author" + i, ""), MarcEncoding.UTF_8));
    }
    books.add(
        SampleMarc.octets(
            SampleMarc.book("santi", "三体", "刘慈欣", "9787536692930"), MarcEncoding.UTF_8));
    return books;
  }

  private static void titles(Target target, Query query, int expected) throws TargetException {
    Collected collected = new Collected();
    assertThat(search(target, query, collected))
        .as("%s %s", target.code(), query)
        .isEqualTo(new TargetClient.Outcome.Done(List.of()));
    assertThat(collected.titles()).as("%s %s", target.code(), query).hasSize(expected);
  }

  @Test
  void examinationOfZebraWritesATargetFileThatWorks() throws IOException {
    try (PeerProcess zebra = PeerProcess.zebra(folder, books())) {
      Findings findings =
          new Examination(
                  Map.of(
                      "host", "127.0.0.1",
                      "port", Integer.toString(zebra.port()),
                      "database", "Default"),
                  folder)
              .run();
      assertThat(Report.text(findings)).contains("可以接入联合检索", "it can join");
      assertThat(findings.values())
          .containsEntry("records.syntax", "marc21")
          .containsEntry("records.charset", "utf-8")
          .containsEntry("index.place", "none")
          .doesNotContainEntry("index.title", "none");
      titles(TargetFiles.of("z", findings.values(), folder), QueryParser.parse("题名:三体"), 1);
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      Trial trial =
          new Trial(zebra.target("z"), new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(trial.ask(new Trial.Asked("@attr 1=4 三体", false, 1, 5))).isTrue();
      assertThat(printed.toString(StandardCharsets.UTF_8)).contains("1 hits", "$a 三体");
    }
  }

  @Test
  void misbehavingSimpleServerIsBounded() throws IOException {
    String script =
        """
        use Net::Z3950::SimpleServer;
        use strict;
        sub init { my $a = shift; $a->{IMP_NAME} = 'bad'; $a->{ERR_CODE} = 0; }
        sub search { my $a = shift;
          if ($a->{DATABASES}[0] eq 'denied') { $a->{ERR_CODE} = 236; $a->{ERR_STR} = 'not you'; return; }
          sleep 20 if $a->{DATABASES}[0] eq 'slow';
          $a->{HITS} = 100000; }
        sub fetch { my $a = shift;
          if ($a->{OFFSET} == 2) { $a->{SUR_FLAG} = 1; $a->{ERR_CODE} = 14; $a->{ERR_STR} = 'gone'; return; }
          $a->{REP_FORM} = '1.2.840.10003.5.10';
          $a->{RECORD} = '00714cam a2200205 a 4500001001300000'; $a->{LAST} = 0; }
        my $h = new Net::Z3950::SimpleServer(INIT => \\&init, SEARCH => \\&search, FETCH => \\&fetch);
        $h->launch_server('server.pl', @ARGV);
        """;
    try (PeerProcess server = PeerProcess.simpleServer(folder, script)) {
      Query query = new Query.Words(Scope.TITLE, "x");
      Collected flood = new Collected();
      search(server.target("f", "limit.records", "20"), query, flood);
      assertThat(flood.total).isEqualTo(100_000);
      assertThat(flood.records).hasSize(20).allMatch(RecordReading.Unreadable.class::isInstance);
      assertThat(search(server.target("d", "database", "denied"), query, new Collected()))
          .isEqualTo(
              new TargetClient.Outcome.Refused(
                  List.of(new TargetDiagnostic(TargetDiagnostic.BIB_1, 236, "not you"))));
      TargetException late =
          catchThrowableOfType(
              TargetException.class,
              () ->
                  search(
                      server.target("s", "database", "slow", "limit.answer", "500ms"),
                      query,
                      new Collected()));
      assertThat(late.fault()).isEqualTo(Fault.TIMED_OUT);
    }
  }

  private static TargetClient.Outcome search(Target target, Query query, Collected into)
      throws TargetException {
    try (TargetClients clients = new TargetClients()) {
      return clients.open(target).search(query, 50, into, Deadline.in(Duration.ofSeconds(30)));
    }
  }
}
