package org.tongjie.broker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.Walk;
import org.tongjie.catalog.store.StoreException;

class RequestJsonTest {
  private final PatronRequest request =
      Walk.submitted(new RequestId(new UUID(1, 2)), Walk.wish("p1", 42)).moved().request();

  @Test
  void requestsAndEventsOfRandomWalksAreReadAsTheyWereWritten() {
    for (long seed = 1; seed <= 300; seed++) {
      for (Change change : Walk.random(seed, 40)) {
        PatronRequest after = change.moved().request();
        assertThat(RequestJson.read(RequestJson.write(after).toString())).isEqualTo(after);
        change
            .event()
            .ifPresent(event ->
                assertThat(EventJson.read(EventJson.write(event).toString())).isEqualTo(event));
      }
    }
  }

  @Test
  void unknownFieldsArePassedOver() {
    String document = RequestJson.write(request).toString();
    String newer = document.replaceFirst("\\{", "{\"color\":{\"of\":[\"cover\"]},");
    assertThat(RequestJson.read(newer)).isEqualTo(request);
  }

  @Test
  void absentFieldsHaveTheirDefaults() {
    String document = RequestJson.write(request).toString();
    assertThat(document).doesNotContain("suppliers", "attentions", "volume", "outcome");
    assertThat(RequestJson.read(document).suppliers()).isEmpty();
  }

  @Test
  void newerFormIsRefused() {
    String newer = RequestJson.write(request).toString().replace("\"form\":1", "\"form\":2");
    assertThatThrownBy(() -> RequestJson.read(newer))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("form 2");
  }

  @Test
  void documentWithoutWhatEveryRequestHasIsRefused() {
    String broken = RequestJson.write(request).toString().replace("\"person\"", "\"people\"");
    assertThatThrownBy(() -> RequestJson.read(broken))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("person");
  }
}
