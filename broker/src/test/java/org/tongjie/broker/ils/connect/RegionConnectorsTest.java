package org.tongjie.broker.ils.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Secret;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

class RegionConnectorsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "SIP2, 127.0.0.1:6001, holds, none",
    "NCIP, http://127.0.0.1:8080/ncip, agency.from, TONGJIE",
    "KOHA, https://koha.example.org/api/v1, dialect, today"
  })
  void everyKindIsOpenedFromTheRegion(Ils.Kind kind, String address, String name, String value) {
    try (Connector connector = connectors().open(system(kind, address, Map.of(name, value)))) {
      assertThat(connector.system()).isEqualTo(new SystemCode("CITY"));
      assertThat(connector.capabilities().offers(Operation.ITEM)).isTrue();
      assertThat(connector.capabilities().offers(Operation.SIGN_IN)).isFalse();
    }
  }

  @Test
  void holdsAreOfferedAsTheSettingSays() {
    Map<String, Support> allowed =
        Map.of("none", Support.NO, "lent-out", Support.LENT_OUT_ONLY, "any", Support.YES);
    allowed.forEach((value, support) -> {
      Ils system = system(Ils.Kind.SIP2, "127.0.0.1:6001", Map.of("holds", value));
      try (Connector connector = connectors().open(system)) {
        assertThat(connector.capabilities().of(Operation.HOLD).support()).isEqualTo(support);
      }
    });
  }

  @ParameterizedTest
  @CsvSource({
    "SIP2, 127.0.0.1, holds, any, host:port",
    "SIP2, 127.0.0.1:6001, chrset, UTF-8, charset",
    "SIP2, 127.0.0.1:6001, charset, KLINGON, character set",
    "SIP2, 127.0.0.1:6001, connections, 1000, from 1 to 32",
    "NCIP, ncip.example.org, holds, any, http",
    "NCIP, http://ncip.example.org/, accpt, yes, accept",
    "KOHA, https://koha.example.org/api/v1, dialect, ancient, today, older",
    "KOHA, https://koha.example.org/api/v1, auth, oauth, needs a login"
  })
  void aWrongSettingIsToldWithWhatIsAllowed(
      Ils.Kind kind, String address, String name, String value, String told) {
    assertThatThrownBy(() -> connectors().open(system(kind, address, Map.of(name, value))).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told);
    assertThat(RegionConnectors.complaint(system(kind, address, Map.of(name, value))))
        .hasValueSatisfying(complaint -> assertThat(complaint.in(Language.ENGLISH)).contains(told));
  }

  @Test
  void aSystemWithoutFaultHasNoComplaint() {
    Ils system = system(Ils.Kind.SIP2, "127.0.0.1:6001", Map.of("charset", "GB18030"));

    assertThat(RegionConnectors.complaint(system)).isEmpty();
  }

  @Test
  void secretsAreReadFromFilesAndMissingOnesTold() throws Exception {
    Files.writeString(directory.resolve("city.pass"), "s3cret\n", StandardCharsets.UTF_8);
    Secrets secrets = new Secrets(directory);

    assertThat(secrets.read(new Secret.InFile("city.pass")).reveal()).isEqualTo("s3cret");
    assertThat(secrets.read(new Secret.InFile("city.pass")).toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> secrets.read(new Secret.InFile("none.pass")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.pass");
    assertThatThrownBy(() -> secrets.read(new Secret.InEnvironment("NO_SUCH_VARIABLE")))
        .hasMessageContaining("NO_SUCH_VARIABLE");
  }

  @Test
  void aDeskOffersNothingAndDropsNothing() {
    AgencySymbol agency = new AgencySymbol("SCHOOL");
    HoldOrder order =
        new HoldOrder(
            new Marker("TJ-1"),
            new CardKey(agency, "1"),
            new ItemKey(agency, "2"),
            "",
            Optional.empty());
    try (Connector desk = connectors().open(system(Ils.Kind.DESK, "", Map.of()))) {
      assertThat(desk.probe().alive()).isTrue();
      assertThat(desk.capabilities().table()).isEmpty();
      assertThat(desk.holds().place(order)).isEqualTo(new HoldAnswer.NotOffered());
      assertThat(desk.holds().find(order)).isEqualTo(new HoldProof.CannotTell());
      assertThat(desk.availability().items(List.of("1", "2")))
          .extracting(ItemStatus::barcode)
          .containsExactly("1", "2");
    }
  }

  private RegionConnectors connectors() {
    return new RegionConnectors(new Secrets(directory), Clock.systemUTC());
  }

  private static Ils system(Ils.Kind kind, String address, Map<String, String> settings) {
    return new Ils(
        new SystemCode("CITY"),
        "市图书馆",
        kind,
        address,
        List.of(),
        settings,
        Optional.empty(),
        Ils.Switches.USUAL);
  }
}
