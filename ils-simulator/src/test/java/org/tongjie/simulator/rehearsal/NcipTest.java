package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.simulator.rehearsal.NcipClient.hold;
import static org.tongjie.simulator.rehearsal.NcipClient.item;
import static org.tongjie.simulator.rehearsal.NcipClient.request;
import static org.tongjie.simulator.rehearsal.NcipClient.user;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.ActKind;

/** Conversations over NCIP with a running system. */
class NcipTest {
  SimulatedIls ils;
  NcipClient ncip;

  @BeforeEach
  void start() throws IOException {
    ils = SimulatedIls.start(county().build());
    ncip = new NcipClient(ils.httpPort());
  }

  static SimulatedIlsConfig.Builder county() {
    Reader expired =
        new Reader(
            "OLD-1",
            "1",
            "过期",
            "ADULT",
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.of("挂失"),
            false,
            "CITY");
    return SimulatedIlsConfig.named("CITY")
        .item("000101", "活着")
        .item("000102", "围城")
        .reader("0012345X", "1234", "张三")
        .proxyCard("PROXY-COUNTY", "县图书馆")
        .reader(expired);
  }

  @AfterEach
  void stop() throws IOException {
    ncip.close();
    ils.close();
  }

  @Test
  void keepsTheRequestIdentifierWhereItCanBeLookedUp() throws Exception {
    String placed =
        ncip.ask("RequestItem", user("PROXY-COUNTY") + item("000101") + request("TJ-1") + hold());

    assertThat(placed).contains("<RequestItemResponse>", "<FromAgencyId><AgencyId>CITY<", ">TJ-1<");
    assertThat(ncip.ask("LookupUser", user("PROXY-COUNTY") + "<RequestedItemsDesired/>"))
        .contains("<RequestedItem><RequestId><RequestIdentifierValue>TJ-1<")
        .contains(">000101<", ">In Process<", "<HoldQueuePosition>1<", "<Title>活着<");
    assertThat(ncip.ask("LookupItem", request("TJ-1"))).contains(">TJ-1<", ">000101<");
    assertThat(ils.ledger().openHolds()).extracting(Act::marker).containsExactly("TJ-1");
  }

  @Test
  void cancelsByIdentifierAndKnowsItIsGone() throws Exception {
    ncip.ask("RequestItem", user("PROXY-COUNTY") + item("000101") + request("TJ-1") + hold());
    String cancel = user("PROXY-COUNTY") + request("TJ-1") + "<RequestType>Hold</RequestType>";

    assertThat(ncip.ask("CancelRequestItem", cancel)).contains(">TJ-1<").doesNotContain("Problem");
    assertThat(ncip.ask("CancelRequestItem", cancel)).contains(">Unknown Request<");
  }

  @Test
  void aRepeatedRequestIsADuplicate() throws Exception {
    String wish = user("PROXY-COUNTY") + item("000101") + request("TJ-1") + hold();
    ncip.ask("RequestItem", wish);

    assertThat(ncip.ask("RequestItem", wish)).contains(">Duplicate Request<");
    assertThat(ils.ledger().openHolds()).hasSize(1);
  }

  @Test
  void lendsRenewsAndTakesBack() throws Exception {
    String who = user("0012345X") + item("000101");

    assertThat(ncip.ask("CheckOutItem", who)).contains("<DateDue>", "<RenewalCount>0<");
    assertThat(ncip.ask("RenewItem", who)).contains("<RenewalCount>1<");
    assertThat(ncip.ask("LookupUser", user("0012345X") + "<LoanedItemsDesired/>"))
        .contains("<LoanedItemCountValue>1<", "<LoanedItem>", "<Title>活着<");
    assertThat(
            ncip.ask(
                "LookupItem",
                item("000101")
                    + "<ItemElementType>Circulation Status</ItemElementType>"
                    + "<ItemElementType>Hold Queue Length</ItemElementType>"
                    + "<ItemElementType>Location</ItemElementType>"
                    + "<CurrentBorrowerDesired/>"))
        .contains(">On Loan<", "<HoldQueueLength>0<", ">0012345X<", "<DateDue>");
    assertThat(ncip.ask("CheckInItem", item("000101"))).contains(">0012345X<");
    assertThat(ncip.ask("CheckInItem", item("000101"))).contains(">Item Not Checked Out<");
    assertThat(ils.ledger().acts(ActKind.CHECKED_IN)).hasSize(1);
  }

  @Test
  void takesInAForeignItemAndKeepsItForItsReader() throws Exception {
    String accept =
        request("TJ-7")
            + "<RequestedActionType>Hold For Pickup</RequestedActionType>"
            + user("0012345X")
            + item("FOREIGN-9")
            + "<DateForReturn>2027-01-15T00:00:00Z</DateForReturn>"
            + "<ItemOptionalFields><BibliographicDescription><Title>边城</Title>"
            + "</BibliographicDescription></ItemOptionalFields>";

    assertThat(ncip.ask("AcceptItem", accept)).contains(">TJ-7<", ">FOREIGN-9<");
    assertThat(ncip.ask("LookupUser", user("0012345X") + "<RequestedItemsDesired/>"))
        .contains(">Available For Pickup<", ">边城<");
    assertThat(ncip.ask("AcceptItem", accept)).contains(">Duplicate Item<");
    ncip.ask("CheckOutItem", user("0012345X") + item("FOREIGN-9"));
    ncip.ask("CheckInItem", item("FOREIGN-9"));
    assertThat(ils.library().item("FOREIGN-9").orElseThrow().destination()).isEqualTo("COUNTY");
    assertThat(ncip.ask("AcceptItem", accept)).as("it may come again").contains(">TJ-7<");
  }

  @Test
  void tellsWhoMayBorrow() throws Exception {
    String wanted =
        "<UserElementType>Name Information</UserElementType>"
            + "<UserElementType>User Privilege</UserElementType>"
            + "<UserElementType>Block Or Trap</UserElementType>";

    assertThat(ncip.ask("LookupUser", user("OLD-1") + wanted + "<UserFiscalAccountDesired/>"))
        .contains(">过期<", ">Inactive<", "<ValidToDate>2020-01-01", "<BlockOrTrap>", ">CNY<");
    assertThat(ncip.ask("LookupUser", user("OLD-1"))).doesNotContain("过期");
    assertThat(ncip.ask("LookupUser", user("nobody"))).contains(">Unknown User<");
    assertThat(ncip.ask("LookupUser", input("0012345X", "1234"))).contains(">0012345X<");
    assertThat(ncip.ask("LookupUser", input("0012345X", "0000")))
        .contains(">User Authentication Failed<");
  }

  private static String input(String card, String pin) {
    String form =
        "<AuthenticationInput><AuthenticationInputData>%s</AuthenticationInputData>"
            + "<AuthenticationDataFormatType>text/plain</AuthenticationDataFormatType>"
            + "<AuthenticationInputType>%s</AuthenticationInputType></AuthenticationInput>";
    return form.formatted(card, "Barcode Id") + form.formatted(pin, "PIN");
  }

  @Test
  void manyItemsAreAnsweredInOneAndInParts() throws Exception {
    ils.library().setCondition("000102", Condition.MISSING);
    String all =
        item("000101")
            + item("000102")
            + item("none")
            + "<ItemElementType>Circulation Status</ItemElementType>";

    assertThat(ncip.ask("LookupItemSet", all))
        .contains(">Available On Shelf<", ">Missing<", ">Unknown Item<")
        .doesNotContain("NextItemToken");
    assertThat(ncip.ask("LookupItemSet", all + "<MaximumItemsCount>2</MaximumItemsCount>"))
        .contains("<NextItemToken>2<")
        .doesNotContain(">none<");
    assertThat(
            ncip.ask(
                "LookupItemSet",
                "<BibliographicId><BibliographicRecordId><BibliographicRecordIdentifier>B000101"
                    + "</BibliographicRecordIdentifier><AgencyId>CITY</AgencyId>"
                    + "</BibliographicRecordId></BibliographicId>"))
        .contains(">000101<");
  }

  @Test
  void whatIsNoMessageIsAProblem() throws Exception {
    assertThat(ncip.post("hello")).contains(">Invalid Message Syntax Error<");
    assertThat(ncip.post("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
        .contains("<Problem>")
        .doesNotContain("root:");
    assertThat(ncip.ask("DeleteItem", item("000101"))).contains(">Unsupported Service<");
  }
}
