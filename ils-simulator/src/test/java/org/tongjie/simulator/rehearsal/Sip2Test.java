package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.HoldsOn;
import org.tongjie.simulator.ledger.ActKind;
import org.tongjie.simulator.sip2.Terminator;

/** Conversations as a terminal writes them, against a running system. */
class Sip2Test {
  private static final String AT = "20261122    093000";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.UTC);

  private SimulatedIls ils;
  private Terminal terminal;

  private static SimulatedIlsConfig.Builder city() {
    return SimulatedIlsConfig.named("CITY")
        .places("CITY-MAIN", "CITY-EAST")
        .clock(CLOCK)
        .item("000101", "活着")
        .item("000102", "围城")
        .reader("0012345X", "1234", "张三")
        .reader("0099999", "4321", "李四")
        .proxyCard("PROXY-COUNTY", "县图书馆");
  }

  private void start(SimulatedIlsConfig.Builder config) throws IOException {
    ils = SimulatedIls.start(config.build());
    terminal = new Terminal(ils.sip2Port());
  }

  @AfterEach
  void stop() throws IOException {
    terminal.close();
    ils.close();
  }

  @Test
  void saysItsStateAndWhatItOffers() throws IOException {
    start(city().rules(rules -> rules.holdsOn(HoldsOn.NONE)));

    assertThat(terminal.ask("9900802.00"))
        .isEqualTo("98YYYYNN030003" + AT + "2.00AOCITY|AMCITY|BXYYYYYYYYYYYNNNYY|");
  }

  @Test
  void wantsTheAccountWhereOneIsSet() throws IOException {
    start(city().sip2(sip2 -> sip2.login("kiosk", "s3cret")));

    assertThat(terminal.ask("9300CNkiosk|COwrong|CPCITY-EAST|")).isEqualTo("940");
    assertThat(terminal.ask("9300CNkiosk|COs3cret|CPCITY-EAST|")).isEqualTo("941");
    assertThat(terminal.ask("9900802.00")).startsWith("98Y");
    try (Terminal stranger = new Terminal(ils.sip2Port())) {
      stranger.send("9900802.00");
      assertThat(stranger.isHungUp()).isTrue();
    }
  }

  @Test
  void provesCardAndPin() throws IOException {
    start(city());

    String right = terminal.ask(patronInformation("0012345X", "1234", ' '));
    assertThat(right).startsWith("64" + " ".repeat(14) + "019" + AT + "0000".repeat(6));
    assertThat(right).contains("|AE张三|BLY|CQY|");
    assertThat(terminal.ask(patronInformation("0012345X", "9999", ' '))).contains("|BLY|CQN|");
    assertThat(terminal.ask(patronInformation("nobody", "1234", ' '))).contains("|BLN|CQN|");
  }

  @Test
  void aSystemThatNeverLooksAtPinsSaysYesToAll() throws IOException {
    start(city().sip2(sip2 -> sip2.refusesWrongPin(false)));

    assertThat(terminal.ask(patronInformation("0012345X", "9999", ' '))).contains("|BLY|CQY|");
  }

  @Test
  void lendsRenewsAndTakesBack() throws IOException {
    start(city());

    String lent = terminal.ask(checkOut("0012345X", "000101"));
    assertThat(lent).startsWith("121NUY" + AT).contains("|AJ活着|AH2026-12-22|");
    assertThat(terminal.ask("17" + AT + "AOCITY|AB000101|"))
        .startsWith("180400" + "01" + AT + "CF0|AH2026-12-22|AB000101|AJ活着|");
    assertThat(terminal.ask(patronInformation("0012345X", "1234", 'U'))).contains("|AU000101|");
    assertThat(terminal.ask(renew("0012345X", "000101")))
        .startsWith("301YUY")
        .contains("|AH2027-01-21|");
    assertThat(terminal.ask(checkOut("0099999", "000101"))).startsWith("120NUN");
    assertThat(terminal.ask(checkIn("000101"))).startsWith("101YUN").contains("|AA0012345X|");
    assertThat(ils.ledger().acts())
        .extracting(act -> act.kind())
        .containsExactly(ActKind.CHECKED_OUT, ActKind.RENEWED, ActKind.CHECKED_IN);
  }

  @Test
  void aRenewalEndsAtItsLimitAndAtAnothersHold() throws IOException {
    start(city().rules(rules -> rules.loans(30, 1, 5)));
    terminal.ask(checkOut("0012345X", "000101"));
    terminal.ask(checkOut("0012345X", "000102"));

    assertThat(terminal.ask(renew("0012345X", "000101"))).startsWith("301");
    assertThat(terminal.ask(renew("0012345X", "000101"))).startsWith("300").contains("超过续借次数");
    assertThat(terminal.ask(hold('+', "0099999", "000102"))).startsWith("161");
    assertThat(terminal.ask(renew("0012345X", "000102"))).startsWith("300").contains("他人预约");
  }

  @Test
  void renewsAllThatMayBeRenewed() throws IOException {
    start(city());
    terminal.ask(checkOut("0012345X", "000101"));
    terminal.ask(checkOut("0012345X", "000102"));
    terminal.ask(hold('+', "0099999", "000102"));

    assertThat(terminal.ask("65" + AT + "AOCITY|AA0012345X|"))
        .startsWith("66100010001" + AT)
        .contains("BM000101|", "BN000102|");
  }

  @Test
  void aHoldIsSetAsideAtCheckinAndGoesToItsReaderAlone() throws IOException {
    start(city());
    terminal.ask(checkOut("0012345X", "000101"));

    assertThat(terminal.ask(hold('+', "0099999", "000101"))).startsWith("161N").contains("|BR1|");
    assertThat(terminal.ask(patronInformation("0099999", "4321", 'D'))).contains("|CD000101|");
    assertThat(terminal.ask(checkIn("000101"))).startsWith("101YUY").contains("|CV01|CY0099999|");
    assertThat(terminal.ask("17" + AT + "AOCITY|AB000101|")).startsWith("1808");
    assertThat(terminal.ask(patronInformation("0099999", "4321", 'S'))).contains("|AS000101|");
    assertThat(terminal.ask(checkOut("0012345X", "000101"))).startsWith("120");
    assertThat(terminal.ask(checkOut("0099999", "000101"))).startsWith("121");
    assertThat(ils.ledger().openHolds()).isEmpty();
  }

  @Test
  void aHoldForAnotherPlaceTravels() throws IOException {
    start(city());
    terminal.ask("15+" + AT + "AOCITY|AA0099999|AB000101|BSCITY-EAST|BY3|");

    assertThat(terminal.ask(checkIn("000101")))
        .startsWith("101YUY")
        .contains("|CV02|CTCITY-EAST|CY0099999|");
    assertThat(terminal.ask("17" + AT + "AOCITY|AB000101|"))
        .startsWith("1810")
        .contains("|CTCITY-EAST|");
    try (Terminal east = new Terminal(ils.sip2Port())) {
      assertThat(east.ask("9300CNany|COany|CPCITY-EAST|")).isEqualTo("941");
      assertThat(east.ask(checkIn("000101"))).contains("|CV01|");
    }
  }

  @Test
  void anItemReturnedElsewhereGoesHome() throws IOException {
    start(city());
    terminal.ask(checkOut("0012345X", "000101"));
    terminal.ask("9300CNany|COany|CPCITY-EAST|");

    assertThat(terminal.ask(checkIn("000101"))).startsWith("101YUY").contains("CV04|CTCITY-MAIN|");
  }

  @Test
  void holdsAreCancelledOnceAndRefusedTwice() throws IOException {
    start(city());

    assertThat(terminal.ask(hold('+', "0099999", "000101"))).startsWith("161Y");
    assertThat(terminal.ask(hold('+', "0099999", "000101"))).startsWith("160N").contains("已预约");
    assertThat(terminal.ask(hold('-', "0099999", "000101"))).startsWith("161");
    assertThat(terminal.ask(hold('-', "0099999", "000101"))).startsWith("160");
    assertThat(ils.ledger().doubledHolds()).isEmpty();
  }

  @Test
  void aLenientSystemTakesAHoldTwiceAndItsLedgerTells() throws IOException {
    start(city().rules(rules -> rules.repeatedHolds(true)));
    terminal.ask(hold('+', "PROXY-COUNTY", "000101"));
    terminal.ask(hold('+', "PROXY-COUNTY", "000101"));

    assertThat(ils.ledger().doubledHolds()).hasSize(1);
    assertThat(ils.ledger().openHolds("PROXY-COUNTY", "000101")).hasSize(2);
  }

  @Test
  void holdsOnLentOutBooksOnlyWhereThatIsTheRule() throws IOException {
    start(city().rules(rules -> rules.holdsOn(HoldsOn.LENT_OUT_ONLY)));

    assertThat(terminal.ask(hold('+', "0099999", "000101"))).startsWith("160").contains("在架");
    terminal.ask(checkOut("0012345X", "000101"));
    assertThat(terminal.ask(hold('+', "0099999", "000101"))).startsWith("161");
  }

  @Test
  void limitsBlocksAndUnknownCardsAreRefused() throws IOException {
    start(city().rules(rules -> rules.loans(30, 2, 1)));
    terminal.ask(checkOut("0012345X", "000101"));

    assertThat(terminal.ask(checkOut("0012345X", "000102"))).startsWith("120").contains("可借册数");
    assertThat(terminal.ask(patronInformation("0012345X", "1234", ' '))).startsWith("64Y    Y ");
    ils.library().block("0099999", "挂失");
    assertThat(terminal.ask(checkOut("0099999", "000102"))).startsWith("120").contains("停用");
    assertThat(terminal.ask("23019" + AT + "AOCITY|AA0099999|AD4321|")).startsWith("24YYYY");
    assertThat(terminal.ask(checkOut("nobody", "000102"))).startsWith("120").contains("不存在");
  }

  @Test
  void aFilledAoIsACardOfAnotherLibraryWhereThatIsSo() throws IOException {
    start(city().sip2(sip2 -> sip2.refusesFilledAo(true)));

    assertThat(terminal.ask(patronInformation("0012345X", "1234", ' '))).contains("|BLN|");
    assertThat(terminal.ask("63019" + AT + " ".repeat(10) + "AO|AA0012345X|AD1234|"))
        .contains("|BLY|CQY|");
  }

  @Test
  void answersCarryTheSequenceAndTheSumOfTheirOctets() throws IOException {
    start(city().sip2(sip2 -> sip2.wire(Terminator.CRLF, Charset.forName("GB18030"), true)));
    try (Terminal chinese = new Terminal(ils.sip2Port(), Charset.forName("GB18030"))) {
      String request = "17" + AT + "AOCITY|AB000101|AY7AZ";

      String answer = chinese.ask(request + sum(request, Charset.forName("GB18030")));

      assertThat(answer).contains("|AJ活着|", "|AY7AZ");
      String covered = answer.substring(0, answer.length() - 4);
      assertThat(answer).endsWith(sum(covered, Charset.forName("GB18030")));
      assertThat(chinese.readOctet()).as("CR LF ends a message").isEqualTo('\n');
    }
  }

  @Test
  void asksAgainForWhatItCannotReadAndRepeatsItself() throws IOException {
    start(city());

    assertThat(terminal.ask("17" + AT + "AOCITY|AB000101|AY3AZ0000")).isEqualTo("96");
    assertThat(terminal.ask("ZZ")).isEqualTo("96");
    String answer = terminal.ask(hold('+', "0099999", "000101"));
    assertThat(terminal.ask("97")).isEqualTo(answer);
    assertThat(ils.ledger().acts(ActKind.HOLD_PLACED)).hasSize(1);
  }

  @Test
  void listsAreCutToTheRangeAskedFor() throws IOException {
    start(city());
    for (String barcode : Arrays.asList("000101", "000102")) {
      terminal.ask(checkOut("0012345X", barcode));
    }

    String second = terminal.ask("63019" + AT + "  Y       AOCITY|AA0012345X|AD1234|BP2|BQ9|");

    assertThat(second).contains("|AU000102|").doesNotContain("AU000101");
    assertThat(second.substring(37, 61)).isEqualTo("000000000002000000000000");
  }

  @Test
  void lateReturnsCostAndArePaid() throws IOException {
    start(city().rules(rules -> rules.lateFeePerDay(new BigDecimal("0.20"))));
    terminal.ask(checkOut("0012345X", "000101"));
    terminal.ask("09N" + AT + "20270101    093000" + "APCITY-MAIN|AOCITY|AB000101|");

    assertThat(terminal.ask(patronInformation("0012345X", "1234", ' '))).contains("|BV2.00|");
    assertThat(terminal.ask("37" + AT + "0400CNYBV2.00|AOCITY|AA0012345X|")).startsWith("38Y");
    assertThat(terminal.ask(patronInformation("0012345X", "1234", ' '))).contains("|BV0.00|");
    assertThat(terminal.ask("35" + AT + "AOCITY|AA0012345X|")).startsWith("36Y" + AT);
  }

  static String patronInformation(String card, String pin, char list) {
    StringBuilder summary = new StringBuilder(" ".repeat(10));
    int at = "SOUFRD".indexOf(list);
    if (at >= 0) {
      summary.setCharAt(at, 'Y');
    }
    return "63019" + AT + summary + "AOCITY|AA" + card + "|AD" + pin + "|";
  }

  static String checkOut(String card, String barcode) {
    return "11NN" + AT + " ".repeat(18) + "AOCITY|AA" + card + "|AB" + barcode + "|AC|";
  }

  static String checkIn(String barcode) {
    return "09N" + AT + AT + "APCITY-MAIN|AOCITY|AB" + barcode + "|AC|";
  }

  static String renew(String card, String barcode) {
    return "29NN" + AT + " ".repeat(18) + "AOCITY|AA" + card + "|AB" + barcode + "|";
  }

  static String hold(char mode, String card, String barcode) {
    return "15" + mode + AT + "AOCITY|AA" + card + "|AB" + barcode + "|BY3|";
  }

  private static String sum(String text, Charset charset) {
    int sum = 0;
    for (byte octet : text.getBytes(charset)) {
      sum += octet & 0xFF;
    }
    return String.format(Locale.ROOT, "%04X", -sum & 0xFFFF);
  }
}
