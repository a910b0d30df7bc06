package org.tongjie.z3950.joining;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.List;
import org.tongjie.catalog.query.PqfParser;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.client.Association;
import org.tongjie.z3950.client.Deadline;
import org.tongjie.z3950.client.Delivered;
import org.tongjie.z3950.client.PresentAnswer;
import org.tongjie.z3950.client.RecordReader;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.client.SearchAnswer;
import org.tongjie.z3950.client.SearchCall;
import org.tongjie.z3950.client.SruAnswer;
import org.tongjie.z3950.client.SruConnection;
import org.tongjie.z3950.client.TargetClients;
import org.tongjie.z3950.client.TargetDiagnostic;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.Sutrs;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/** One query put to a target as it is written, its answer printed for people who debug. */
public final class Trial {
  private final Target target;
  private final PrintStream out;

  /**
   * A query.
   *
   * @param text in PQF or CQL
   * @param start place of the first record wanted, from 1
   * @param count records wanted, 0 for the number of hits alone
   */
  public record Asked(String text, boolean cql, int start, int count) {}

  public Trial(Target target, PrintStream out) {
    this.target = target;
    this.out = out;
  }

  /**
   * Asks and prints.
   *
   * @return whether the target did what was asked
   * @throws IllegalArgumentException when the query cannot be read
   * @throws TargetException when there is no answer
   */
  public boolean ask(Asked asked) throws TargetException {
    return switch (target.address()) {
      case Address.Z3950 address -> z3950(address, asked);
      case Address.Sru address -> sru(address, asked);
    };
  }

  private Deadline deadline() {
    return Deadline.in(target.limits().answer());
  }

  private boolean z3950(Address.Z3950 address, Asked asked) throws TargetException {
    try (Association association = Association.open(target, address, deadline())) {
      SearchCall.Form form =
          new SearchCall.Form(
              new Oid(target.records().syntax().oid()), target.records().elements());
      SearchCall call =
          new SearchCall(
              address.databases(), query(association, asked), SearchCall.DEFAULT_SET, 0, form);
      long start = System.nanoTime();
      SearchAnswer answer = association.search(call, deadline());
      return switch (answer) {
        case SearchAnswer.Failed(var diagnostics) -> failed(diagnostics);
        case SearchAnswer.Found(var total, var _, var remarks) -> {
          found(total, start);
          remarks.forEach(out::println);
          yield present(association, form, asked, total);
        }
      };
    }
  }

  private static Query query(Association association, Asked asked) {
    if (asked.cql()) {
      return new Query.Cql(asked.text());
    }
    return switch (PqfParser.parse(asked.text())) {
      case PqfParser.Result.Parsed(var set, var query) -> association.type1(set, query);
      case PqfParser.Result.Malformed(var message, var _) ->
          throw new IllegalArgumentException("no PQF: " + message);
    };
  }

  private boolean present(Association association, SearchCall.Form form, Asked asked, long total)
      throws TargetException {
    int count = (int) Math.min(asked.count(), total - asked.start() + 1);
    if (count <= 0) {
      return true;
    }
    PresentAnswer answer =
        association.present(
            new Association.Range(SearchCall.DEFAULT_SET, asked.start(), count), form, deadline());
    return switch (answer) {
      case PresentAnswer.Failed(var diagnostics) -> failed(diagnostics);
      case PresentAnswer.Records(var records, var remarks) -> {
        remarks.forEach(out::println);
        print(records, asked.start());
        yield true;
      }
    };
  }

  private boolean sru(Address.Sru address, Asked asked) throws TargetException {
    if (!asked.cql()) {
      throw new IllegalArgumentException("SRU targets are asked in CQL: add --cql");
    }
    try (HttpClient http = TargetClients.http()) {
      long start = System.nanoTime();
      SruAnswer answer =
          new SruConnection(http, target, address)
              .search(asked.text(), asked.start(), asked.count(), deadline());
      if (answer.total() < 0 || !answer.diagnostics().isEmpty()) {
        return failed(answer.diagnostics());
      }
      found(answer.total(), start);
      print(answer.records(), asked.start());
      return true;
    }
  }

  private void found(long total, long start) {
    out.println(total + " hits, " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private boolean failed(List<TargetDiagnostic> diagnostics) {
    diagnostics.forEach(diagnostic -> out.println("diagnostic " + diagnostic));
    return false;
  }

  private void print(List<Delivered> records, int start) {
    RecordReader reader = new RecordReader(target.records());
    int place = start;
    for (Delivered delivered : records) {
      out.println();
      out.println("[" + place++ + "]");
      out.print(
          switch (reader.read(delivered)) {
            case RecordReading.Read read -> remarks(read) + MarcLines.of(read.marc());
            case RecordReading.Unreadable(var reason) -> other(delivered, reason);
          });
    }
  }

  private static String remarks(RecordReading.Read read) {
    StringBuilder text = new StringBuilder();
    read.remarks().forEach(remark -> text.append("! ").append(remark).append('\n'));
    return text.toString();
  }

  /** What is no MARC: text where the syntax is text, else why it cannot be read. */
  private static String other(Delivered delivered, String reason) {
    if (delivered instanceof Delivered.Whole(External external)
        && Sutrs.SYNTAX.equals(external.syntax())) {
      try {
        return Sutrs.read(external, org.tongjie.z3950.ber.TextEncoding.UTF_8)
            .lines()
            .map(MarcLines::shown)
            .reduce("", (all, line) -> all + line + "\n");
      } catch (ProtocolException broken) {
        return "! " + broken.getMessage() + "\n";
      }
    }
    return "! " + MarcLines.shown(reason) + "\n";
  }
}
