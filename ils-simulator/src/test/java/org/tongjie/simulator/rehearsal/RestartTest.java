package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.simulator.rehearsal.NcipClient.hold;
import static org.tongjie.simulator.rehearsal.NcipClient.item;
import static org.tongjie.simulator.rehearsal.NcipClient.request;
import static org.tongjie.simulator.rehearsal.NcipClient.user;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.ReaderView;

/** A system that is switched off and on again, over NCIP, with its ledger on file. */
class RestartTest {
  private static final String READER = "0012345X";
  private static final String FOREIGN = "FOREIGN-9";

  @TempDir Path folder;

  /** All that a library knows of its readers and items. */
  private record Known(List<ReaderView> readers, List<ItemView> items) {
    static Known by(Library library) {
      return new Known(library.readers(), library.items());
    }
  }

  private SimulatedIls start() throws IOException {
    return SimulatedIls.start(
        NcipTest.county().item("000103", "边城").ledger(folder.resolve("county.jsonl")).build());
  }

  @Test
  void itKnowsWhatItHeldLentAndTookInAndGoesOnWithIt() throws Exception {
    Known before;
    try (SimulatedIls ils = start();
        NcipClient ncip = new NcipClient(ils.httpPort())) {
      ncip.ask("AcceptItem", accepted());
      ncip.ask("RequestItem", request("TJ-1") + user("PROXY-COUNTY") + item("000101") + hold());
      ncip.ask("CheckOutItem", user(READER) + item("000102"));
      ncip.ask("RenewItem", user(READER) + item("000102"));
      ncip.ask("CheckOutItem", user(READER) + item("000103"));
      ncip.ask("CheckInItem", item("000103"));
      before = Known.by(ils.library());
    }
    try (SimulatedIls ils = start();
        NcipClient ncip = new NcipClient(ils.httpPort())) {
      assertThat(Known.by(ils.library())).isEqualTo(before);
      assertThat(ils.ledger().openHolds()).hasSize(2);
      assertThat(ils.ledger().openLoans())
          .extracting(loan -> loan.item())
          .containsExactly("000102");
      assertThat(ncip.ask("AcceptItem", accepted())).contains(">Duplicate Item<");
      assertThat(ncip.ask("CheckOutItem", user(READER) + item(FOREIGN))).contains("DateDue");
      assertThat(ncip.ask("CheckInItem", item("000102"))).contains(">000102<");
      assertThat(ils.ledger().openLoans()).extracting(loan -> loan.item()).containsExactly(FOREIGN);
      assertThat(ils.ledger().doubledHolds()).isEmpty();
    }
  }

  private static String accepted() {
    return request("TJ-7")
        + "<RequestedActionType>Hold For Pickup</RequestedActionType>"
        + user(READER)
        + item(FOREIGN)
        + "<ItemOptionalFields><BibliographicDescription><Title>边城</Title>"
        + "</BibliographicDescription></ItemOptionalFields>";
  }
}
