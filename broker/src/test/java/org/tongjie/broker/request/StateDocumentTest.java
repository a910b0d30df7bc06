package org.tongjie.broker.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StateDocumentTest {
  private static final Path PAGE = Path.of("..", "docs", "request-states.md");

  @Test
  void pageSaysWhatTheTableSays() throws IOException {
    if (Boolean.getBoolean("states.write")) {
      Files.writeString(PAGE, StateDocument.text());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(StateDocument.text());
  }

  @Test
  void everyStateButTheLastHasAnOwnerADeadlineAndAnExit() {
    for (SupplyState state : SupplyState.values()) {
      boolean last = state == SupplyState.SETTLED;
      assertThat(state.owner() == Owner.NOBODY).as("%s", state).isEqualTo(last);
      assertThat(state.waits() == Wait.NOTHING).as("%s", state).isEqualTo(last);
      assertThat(StateTable.exits(state)).as("%s", state).isNotEmpty();
    }
    for (RequestState state : RequestState.values()) {
      boolean last = state == RequestState.FINISHED;
      assertThat(state.owner() == Owner.NOBODY).as("%s", state).isEqualTo(last);
      assertThat(StateTable.exits(state)).as("%s", state).isNotEmpty();
    }
  }
}
