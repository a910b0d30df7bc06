package org.tongjie.z3950.client;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.query.Query;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Rendering;
import org.tongjie.z3950.target.Renderings;
import org.tongjie.z3950.target.Target;

/** Searches an SRU target, page by page. */
public final class SruClient implements TargetClient {
  private final Target target;
  private final SruConnection connection;
  private final RecordReader reader;
  private final TargetPermits permits;

  public SruClient(HttpClient http, Target target, Address.Sru address) {
    this.target = target;
    this.connection = new SruConnection(http, target, address);
    this.reader = new RecordReader(target.records());
    this.permits = new TargetPermits(target);
  }

  @Override
  public Outcome search(Query query, int wanted, Listener listener, Deadline deadline)
      throws TargetException {
    return switch (Renderings.of(query, target.query().mapping())) {
      case Rendering.NotExpressible(var what) -> new Outcome.NotAsked(what);
      case Rendering.Rpn _ -> new Outcome.NotAsked("type-1 queries");
      case Rendering.Cql(var cql) -> {
        permits.acquire(deadline);
        try {
          yield search(cql, Math.min(wanted, target.limits().maxRecords()), listener, deadline);
        } finally {
          permits.release();
        }
      }
    };
  }

  private Outcome search(String cql, int most, Listener listener, Deadline deadline)
      throws TargetException {
    List<String> remarks = new ArrayList<>();
    int have = 0;
    long total = most;
    while (have < Math.min(most, total)) {
      int count = (int) Math.min(target.limits().batch(), Math.min(most, total) - have);
      SruAnswer answer =
          connection.search(cql, have + 1L, count, deadline.within(target.limits().answer()));
      if (have == 0) {
        if (answer.total() < 0 || (answer.records().isEmpty() && !answer.diagnostics().isEmpty())) {
          return refused(answer);
        }
        total = answer.total();
        listener.found(total);
      }
      if (answer.records().isEmpty()) {
        if (have < Math.min(most, total)) {
          remarks.add("gave no record from place " + (have + 1) + " on" + why(answer));
        }
        break;
      }
      if (answer.records().size() > count) {
        remarks.add(
            "sent " + answer.records().size() + " records where " + count + " were asked for");
      }
      List<Delivered> taken = answer.records().subList(0, Math.min(count, answer.records().size()));
      listener.records(taken.stream().map(reader::read).toList());
      have += taken.size();
    }
    return new Outcome.Done(remarks.stream().distinct().toList());
  }

  private static String why(SruAnswer answer) {
    return answer.diagnostics().isEmpty() ? "" : ": " + answer.diagnostics().getFirst();
  }

  private static Outcome refused(SruAnswer answer) throws TargetException {
    if (answer.diagnostics().isEmpty()) {
      throw new TargetException(Fault.UNUSABLE, "<" + answer.root() + "> is no answer to a search");
    }
    return new Outcome.Refused(answer.diagnostics());
  }

  @Override
  public void close() {
    // the HTTP client is its giver's to close
  }
}
