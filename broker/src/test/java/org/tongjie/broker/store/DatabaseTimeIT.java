package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.store.DatabaseExtension;

class DatabaseTimeIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();

  @Test
  void theDatabaseTellsItsTimeAndNotThatOfATransaction() {
    Instant before = Instant.now().minusMillis(1);
    Instant first = DatabaseTime.now(DATABASE.database());
    Instant second = DatabaseTime.now(DATABASE.database());
    assertThat(first).isBetween(before, Instant.now().plusMillis(1));
    assertThat(second).isAfter(first);
  }
}
