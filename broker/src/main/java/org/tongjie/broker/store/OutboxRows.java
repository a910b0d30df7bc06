package org.tongjie.broker.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tongjie.broker.request.Effect;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.RequestId;

/** Work as rows of the outbox. */
final class OutboxRows {
  private OutboxRows() {}

  /** What a statement answers, the oldest work first. */
  static List<OutboxEntry> read(PreparedStatement statement) throws SQLException {
    List<OutboxEntry> entries = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    entries.sort(Comparator.comparingLong(OutboxEntry::number));
    return List.copyOf(entries);
  }

  /** The row counts the try that is under way, the entry those before it. */
  private static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getLong("number"),
        new RequestId(row.getObject("request", UUID.class)),
        new Effect(
            EffectKind.valueOf(row.getString("kind")),
            row.getInt("attempt"),
            Effect.Notice.valueOf(row.getString("notice"))),
        row.getString("lane"),
        row.getString("subject"),
        row.getInt("tries") - 1,
        row.getString("worker"),
        row.getInt("failures"));
  }
}
