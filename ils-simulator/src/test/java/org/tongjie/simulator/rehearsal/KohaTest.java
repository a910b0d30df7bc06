package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.koha.KohaDialect;
import org.tongjie.simulator.koha.KohaSettings;
import org.tongjie.simulator.ledger.Act;

/** Conversations over Koha REST with a running system. */
class KohaTest {
  private static final String API = "/api/v1";

  private SimulatedIls ils;
  private JsonClient koha;

  private void start(KohaDialect dialect) throws IOException {
    ils =
        SimulatedIls.start(
            SimulatedIlsConfig.named("COUNTY")
                .places("MAIN", "EAST")
                .item("000101", "活着")
                .item("000102", "围城")
                .reader("0012345X", "1234", "张三")
                .proxyCard("PROXY-CITY", "市图书馆")
                .web(web -> web.koha(new KohaSettings(dialect, "staff", "staff-secret")))
                .build());
    koha = new JsonClient(ils.httpPort());
  }

  @AfterEach
  void stop() throws IOException {
    koha.close();
    ils.close();
  }

  @Test
  void onlyStaffMayCallByPasswordOrToken() throws Exception {
    start(KohaDialect.TODAY);
    assertThat(koha.as("Basic wrong").get(API + "/patrons").status).isEqualTo(401);
    String form = "grant_type=client_credentials&client_id=staff&client_secret=";

    assertThat(koha.post(API + "/oauth/token", form + "no").status).isEqualTo(403);
    String token =
        koha.post(API + "/oauth/token", form + "staff-secret").json().path("access_token").asText();

    assertThat(koha.as("Bearer " + token).get(API + "/patrons").status).isEqualTo(200);
  }

  @Test
  void findsReadersAndProvesTheirPasswords() throws Exception {
    start(KohaDialect.TODAY);

    JsonNode found = koha.get(API + "/patrons?cardnumber=0012345X&_match=exact").json();

    assertThat(found).hasSize(1);
    assertThat(found.path(0).path("patron_id").asInt()).isEqualTo(1);
    assertThat(koha.get(API + "/patrons/1").json().path("surname").asText()).isEqualTo("张三");
    assertThat(koha.get(API + "/patrons/1/account").json().path("balance").asInt()).isZero();
    assertThat(koha.get(API + "/patrons/9").status).isEqualTo(404);
    String right = "{\"identifier\":\"0012345X\",\"password\":\"1234\"}";
    assertThat(koha.post(API + "/auth/password/validation", right).status).isEqualTo(201);
    String wrong = "{\"identifier\":\"0012345X\",\"password\":\"9\"}";
    assertThat(koha.post(API + "/auth/password/validation", wrong).status).isEqualTo(400);
  }

  @Test
  void holdsKeepTheirNotesAsAMarker() throws Exception {
    start(KohaDialect.TODAY);
    String wish =
        "{\"patron_id\":2,\"item_id\":1,\"pickup_library_id\":\"EAST\",\"notes\":\"TJ-1\"}";

    JsonClient.Reply placed = koha.post(API + "/holds", wish);

    assertThat(placed.status).isEqualTo(201);
    assertThat(placed.json().path("priority").asInt()).isEqualTo(1);
    JsonNode open = koha.get(API + "/holds?patron_id=2").json();
    assertThat(open.path(0).path("notes").asText()).isEqualTo("TJ-1");
    assertThat(open.path(0).path("pickup_library_id").asText()).isEqualTo("EAST");
    assertThat(ils.ledger().openHolds()).extracting(Act::marker).containsExactly("TJ-1");
    JsonClient.Reply again = koha.post(API + "/holds", wish);
    assertThat(again.status).isEqualTo(403);
    assertThat(again.body).contains("itemAlreadyOnHold");
    assertThat(koha.call("DELETE", API + "/holds/1", "").status).isEqualTo(204);
    assertThat(koha.call("DELETE", API + "/holds/1", "").status).isEqualTo(404);
    assertThat(koha.get(API + "/holds?patron_id=2").json()).isEmpty();
  }

  @Test
  void aHoldMovesAndWaitsWhereItIsWanted() throws Exception {
    start(KohaDialect.TODAY);
    koha.post(API + "/holds", "{\"patron_id\":1,\"item_id\":1,\"pickup_library_id\":\"MAIN\"}");

    String east = "{\"pickup_library_id\":\"EAST\"}";
    assertThat(koha.call("PUT", API + "/holds/1/pickup_location", east).status).isEqualTo(200);
    String nowhere = "{\"pickup_library_id\":\"NOWHERE\"}";
    assertThat(koha.call("PUT", API + "/holds/1/pickup_location", nowhere).status).isEqualTo(400);
    koha.post("/control/items/checkin", "{\"barcode\":\"000101\",\"place\":\"MAIN\"}");
    assertThat(koha.get(API + "/holds").json().path(0).path("status").asText()).isEqualTo("T");
    koha.post("/control/items/checkin", "{\"barcode\":\"000101\",\"place\":\"EAST\"}");
    assertThat(koha.get(API + "/holds").json().path(0).path("status").asText()).isEqualTo("W");
  }

  @Test
  void lendsRenewsAndShowsTheItem() throws Exception {
    start(KohaDialect.TODAY);
    JsonNode found = koha.get(API + "/items?external_id=000101&_match=exact").json();
    assertThat(found.path(0).path("item_id").asInt()).isEqualTo(1);

    JsonClient.Reply lent = koha.post(API + "/checkouts", "{\"patron_id\":1,\"item_id\":1}");

    assertThat(lent.status).isEqualTo(201);
    String checkout = API + "/checkouts/" + lent.json().path("checkout_id").asInt();
    assertThat(koha.post(checkout + "/renewal", "").json().path("renewals_count").asInt())
        .isEqualTo(1);
    koha.post(checkout + "/renewals", "");
    assertThat(koha.post(checkout + "/renewal", "").body).contains("too_many");
    assertThat(koha.get(API + "/items/1").json().path("checked_out_date").isTextual()).isTrue();
    assertThat(koha.get(API + "/biblios/1/items").json()).hasSize(1);
    assertThat(koha.post(API + "/checkouts", "{\"patron_id\":2,\"item_id\":1}").status)
        .isEqualTo(412);
    assertThat(koha.post(API + "/checkouts", "{\"patron_id\":1,\"item_id\":99}").status)
        .isEqualTo(409);
    assertThat(koha.get(API + "/checkouts?patron_id=1").json()).hasSize(1);
  }

  @Test
  void theOlderDialectShowsTheDatabasesNamesAndKeepsNoNotes() throws Exception {
    start(KohaDialect.OLDER);
    String wish =
        "{\"borrowernumber\":2,\"itemnumber\":1,\"biblionumber\":1,\"branchcode\":\"EAST\","
            + "\"reservenotes\":\"TJ-1\"}";

    JsonNode placed = koha.post(API + "/holds", wish).json();

    assertThat(placed.path("reserve_id").asInt()).isEqualTo(1);
    assertThat(placed.path("branchcode").asText()).isEqualTo("EAST");
    assertThat(placed.path("reservenotes").isNull()).isTrue();
    assertThat(placed.has("hold_id")).isFalse();
    assertThat(koha.get(API + "/holds?borrowernumber=2").json()).hasSize(1);
    assertThat(koha.get(API + "/patrons/1").json().path("borrowernumber").asInt()).isEqualTo(1);
    assertThat(koha.get(API + "/items?barcode=000101").status).isEqualTo(404);
    assertThat(koha.post(API + "/checkouts", "{}").status).isEqualTo(404);
  }
}
