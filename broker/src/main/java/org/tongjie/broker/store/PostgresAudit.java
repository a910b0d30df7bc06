package org.tongjie.broker.store;

import java.util.List;
import org.tongjie.broker.account.Audit;
import org.tongjie.catalog.store.Database;

/** The record of acts on accounts in PostgreSQL. */
public final class PostgresAudit implements Audit {
  private final Asking database;

  public PostgresAudit(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public void keep(Act act) {
    database.ask(
        "keep the record of an act",
        handle ->
            handle
                .createUpdate(
                    "insert into account_act (at, actor, what, subject)"
                        + " values (:at, :actor, :what, :subject)")
                .bind("at", act.at())
                .bind("actor", act.actor())
                .bind("what", act.what())
                .bind("subject", act.subject())
                .execute());
  }

  @Override
  public List<Act> latest(int limit) {
    return database.ask(
        "read the record of acts",
        handle ->
            handle
                .createQuery(
                    "select at, actor, what, subject from account_act"
                        + " order by number desc limit :limit")
                .bind("limit", limit)
                .map((row, context) ->
                    new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("subject")))
                .list());
  }
}
