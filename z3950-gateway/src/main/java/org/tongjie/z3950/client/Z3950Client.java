package org.tongjie.z3950.client;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Rendering;
import org.tongjie.z3950.target.Renderings;
import org.tongjie.z3950.target.Target;

/** Searches a Z39.50 target: search, then records in steps, over associations that are kept. */
public final class Z3950Client implements TargetClient {
  private static final int MOST_REMARKS = 10;

  private final Target target;
  private final Address.Z3950 address;
  private final AssociationPool pool;
  private final RecordReader reader;
  private final SearchCall.Form form;

  public Z3950Client(Target target, Address.Z3950 address) {
    this.target = target;
    this.address = address;
    this.pool = new AssociationPool(target, address);
    this.reader = new RecordReader(target.records());
    this.form =
        new SearchCall.Form(new Oid(target.records().syntax().oid()), target.records().elements());
  }

  @Override
  public Outcome search(
      org.tongjie.catalog.query.Query query, int wanted, Listener listener, Deadline deadline)
      throws TargetException {
    Rendering rendering = Renderings.of(query, target.query().mapping());
    if (rendering instanceof Rendering.NotExpressible(var what)) {
      return new Outcome.NotAsked(what);
    }
    int most = Math.min(wanted, target.limits().maxRecords());
    return pool.call(
        association ->
            new Harvest(association, listener, deadline).run(query(association, rendering), most),
        deadline);
  }

  private static Query query(Association association, Rendering rendering) throws TargetException {
    return switch (rendering) {
      case Rendering.Rpn(var rpn) -> association.type1(AttributeSets.BIB_1, rpn);
      case Rendering.Cql(var cql) -> new Query.Cql(cql);
      case Rendering.NotExpressible(var what) -> throw new TargetException(Fault.UNUSABLE, what);
    };
  }

  @Override
  public void close() {
    pool.close();
  }

  /** One search in one association. */
  private final class Harvest {
    private final Association association;
    private final Listener listener;
    private final Deadline deadline;
    private final List<String> remarks = new ArrayList<>();

    Harvest(Association association, Listener listener, Deadline deadline) {
      this.association = association;
      this.listener = listener;
      this.deadline = deadline;
    }

    Outcome run(Query query, int most) throws TargetException {
      int along = Math.min(most, target.limits().batch());
      SearchCall call =
          new SearchCall(address.databases(), query, SearchCall.DEFAULT_SET, along, form);
      return switch (association.search(call, next())) {
        case SearchAnswer.Failed(var diagnostics) -> new Outcome.Refused(diagnostics);
        case SearchAnswer.Found(var total, var records, var odd) -> {
          listener.found(total);
          remark(odd);
          handOn(records);
          fetch(records.size(), (int) Math.min(total, most));
          yield new Outcome.Done(remarks);
        }
      };
    }

    private void fetch(int already, int wanted) throws TargetException {
      int have = already;
      while (have < wanted) {
        int count = Math.min(target.limits().batch(), wanted - have);
        PresentAnswer answer =
            association.present(
                new Association.Range(SearchCall.DEFAULT_SET, have + 1L, count), form, next());
        switch (answer) {
          case PresentAnswer.Records(var records, var odd) when !records.isEmpty() -> {
            remark(odd);
            handOn(records);
            have += records.size();
          }
          case PresentAnswer.Records _ -> {
            remark(List.of("gave no record from place " + (have + 1) + " on"));
            return;
          }
          case PresentAnswer.Failed(var diagnostics) -> {
            remark(List.of("from place " + (have + 1) + " on: " + diagnostics.getFirst()));
            return;
          }
        }
      }
    }

    private Deadline next() {
      return deadline.within(target.limits().answer());
    }

    private void handOn(List<Delivered> records) {
      if (!records.isEmpty()) {
        listener.records(records.stream().map(reader::read).toList());
      }
    }

    private void remark(List<String> odd) {
      for (String remark : odd) {
        if (remarks.size() < MOST_REMARKS && !remarks.contains(remark)) {
          remarks.add(remark);
        }
      }
    }
  }
}
