package org.tongjie.broker.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongjie.broker.circulation.PlayedDesk.BOOK;
import static org.tongjie.broker.circulation.PlayedDesk.BRANCH;
import static org.tongjie.broker.circulation.PlayedDesk.CITY;
import static org.tongjie.broker.circulation.PlayedDesk.COUNTY;
import static org.tongjie.broker.circulation.PlayedDesk.NIGHT;
import static org.tongjie.broker.circulation.PlayedDesk.READER;
import static org.tongjie.broker.circulation.PlayedDesk.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.broker.transit.Difference;

class CirculationDeskTest {
  private static final String BARCODE = BOOK.barcode();
  private final PlayedDesk desk = new PlayedDesk();

  private SupplyState state(RequestId id) {
    return desk.request(id).supplier(1).orElseThrow().state();
  }

  @Test
  void oneBoxLeadsABookFromItsShelfToTheReaderAndHome() {
    RequestId id = desk.held(COUNTY);
    assertThat(desk.scan(BARCODE, CITY))
        .isInstanceOfSatisfying(
            ScanDecision.Send.class, send -> assertThat(send.to()).isEqualTo(COUNTY));
    assertThat(desk.scan(BARCODE, COUNTY))
        .isInstanceOfSatisfying(
            ScanDecision.Shelve.class,
            shelve -> assertThat(shelve.piece().shelfMark()).isEqualTo("K77"));
    assertThat(desk.scan(BARCODE, COUNTY)).isInstanceOf(ScanDecision.AskForCard.class);
    assertThat(desk.scan(READER.number(), COUNTY, new Scan.Book(BOOK)))
        .isInstanceOfSatisfying(
            ScanDecision.HandOut.class,
            out -> assertThat(out.due()).isEqualTo(LocalDate.of(2026, 12, 24)));
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
    assertThat(desk.scan(BARCODE, BRANCH))
        .isInstanceOfSatisfying(
            ScanDecision.TakeBack.class, back -> assertThat(back.sendTo()).contains(CITY));
    assertThat(desk.request(id).state()).isEqualTo(RequestState.FINISHED);
    assertThat(desk.scan(BARCODE, BRANCH)).isInstanceOf(ScanDecision.Send.class);
    assertThat(desk.scan(BARCODE, CITY)).isInstanceOf(ScanDecision.CameHome.class);
    assertThat(desk.request(id).supplier(1).orElseThrow().whereabouts())
        .isEqualTo(new Whereabouts.Home(CITY));
    assertThat(desk.scan(BARCODE, CITY)).isInstanceOf(ScanDecision.PutBackOnShelf.class);
    assertThat(desk.transit.loads).extracting(load -> load.to()).containsExactly(COUNTY, CITY);
    assertThat(desk.transit.ticked).hasSize(2);
  }

  @Test
  void ownPickupPlaceNeedsNoCourier() {
    RequestId id = desk.held(CITY);
    assertThat(desk.scan(BARCODE, CITY)).isInstanceOf(ScanDecision.Shelve.class);
    assertThat(desk.request(id).state()).isEqualTo(RequestState.READY);
  }

  @Test
  void whatIsNoLongerWantedGoesBackOnItsShelf() {
    RequestId id = desk.held(COUNTY);
    desk.tell(id, new Event.CancelAsked(PlayedDesk.NOON));
    desk.told.clear();
    assertThat(desk.scan(BARCODE, CITY)).isInstanceOf(ScanDecision.PutBackOnShelf.class);
    assertThat(desk.told).isEmpty();
  }

  @Test
  void secondScanAtTheSenderShowsTheSlipAgain() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    assertThat(desk.scanAtOnce(BARCODE, CITY)).isInstanceOf(ScanDecision.AlreadySent.class);
    assertThat(state(id)).isEqualTo(SupplyState.SENT);
    assertThat(desk.transit.loads).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-13, school", // Wednesday: there on Thursday, a day of term
    "2027-01-15, county", // Friday: there on Tuesday of the last week
    "2027-01-25, county" // no courier goes there before the next term
  })
  void aSchoolThatClosesBeforeTheBookCouldBeThereHasItBroughtElsewhere(
      LocalDate day, String sentTo) {
    RequestId id = desk.held(SCHOOL);
    desk.day(day);
    PlaceCode target = new PlaceCode(sentTo);
    assertThat(desk.scan(BARCODE, CITY))
        .isInstanceOfSatisfying(
            ScanDecision.Send.class, send -> assertThat(send.to()).isEqualTo(target));
    assertThat(desk.request(id).wish().pickup()).isEqualTo(target);
    assertThat(desk.transit.loads).extracting(load -> load.to()).containsExactly(target);
    assertThat(desk.scan(BARCODE, target)).isInstanceOf(ScanDecision.Shelve.class);
    assertThat(desk.request(id).state()).isEqualTo(RequestState.READY);
  }

  @Test
  void aBookThatStandsWhereItIsBroughtInsteadWaitsThere() {
    ItemKey book = new ItemKey(TestRegion.COUNTY, "K000042X");
    RequestId id = desk.held(SCHOOL, READER, book);
    desk.day(LocalDate.of(2027, 1, 20));
    assertThat(desk.scan(book.barcode(), COUNTY)).isInstanceOf(ScanDecision.Shelve.class);
    assertThat(desk.request(id).state()).isEqualTo(RequestState.READY);
  }

  @Test
  void placesBetweenPassItOn() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    assertThat(desk.scan(BARCODE, BRANCH))
        .isInstanceOfSatisfying(
            ScanDecision.ForwardTo.class, forward -> assertThat(forward.to()).isEqualTo(COUNTY));
    assertThat(desk.scan(BARCODE, COUNTY)).isInstanceOf(ScanDecision.Shelve.class);
    assertThat(desk.request(id).state()).isEqualTo(RequestState.READY);
  }

  @Test
  void anotherPlaceOfItsOwnerPassesItOn() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    assertThat(desk.scan(BARCODE, NIGHT))
        .isInstanceOfSatisfying(
            ScanDecision.ForwardTo.class, forward -> assertThat(forward.to()).isEqualTo(COUNTY));
    assertThat(desk.request(id).supplier(1).orElseThrow().whereabouts())
        .isEqualTo(new Whereabouts.OnTheWay(NIGHT, COUNTY));
    assertThat(desk.scan(BARCODE, CITY))
        .as("back at its shelf by mistake")
        .isInstanceOf(ScanDecision.ForwardTo.class);
    assertThat(desk.request(id).suppliers()).hasSize(1);
    assertThat(desk.scan(BARCODE, COUNTY)).isInstanceOf(ScanDecision.Shelve.class);
  }

  @Test
  void bookOfACancelledRequestIsSentHomeFromWhereItArrives() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.tell(id, new Event.CancelAsked(PlayedDesk.NOON));
    assertThat(desk.scan(BARCODE, COUNTY))
        .isInstanceOfSatisfying(
            ScanDecision.ForwardTo.class, forward -> assertThat(forward.to()).isEqualTo(CITY));
    assertThat(state(id)).isEqualTo(SupplyState.RETURNING);
    assertThat(desk.scan(BARCODE, NIGHT))
        .as("another place of the owner is home")
        .isInstanceOf(ScanDecision.CameHome.class);
  }

  @Test
  void anotherReaderDoesNotGetTheBook() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.scan(BARCODE, COUNTY);
    assertThat(desk.scan("K99", COUNTY, new Scan.Book(BOOK)))
        .isInstanceOf(ScanDecision.WrongReader.class);
    assertThat(desk.scan(BARCODE, COUNTY, new Scan.Reader(new CardKey(TestRegion.COUNTY, "K99"))))
        .isInstanceOf(ScanDecision.WrongReader.class);
    assertThat(desk.request(id).state()).isEqualTo(RequestState.READY);
  }

  @Test
  void readersCardFirstListsTheBooksThatWait() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.scan(BARCODE, COUNTY);
    assertThat(desk.scan(READER.number(), COUNTY))
        .isInstanceOfSatisfying(
            ScanDecision.ReaderAtDesk.class, reader -> assertThat(reader.ready()).hasSize(1));
    assertThat(desk.scan(BARCODE, COUNTY, new Scan.Reader(READER)))
        .isInstanceOf(ScanDecision.HandOut.class);
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
    assertThat(desk.scanAtOnce(BARCODE, COUNTY)).isInstanceOf(ScanDecision.JustHandedOut.class);
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
  }

  private RequestId ready() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.scan(BARCODE, COUNTY);
    desk.word = new CardWord.Stopped(List.of(Obstacle.SUSPENDED));
    return id;
  }

  private CirculationDesk.Result handOut(boolean late, String override) {
    return desk.result(
        desk.next(READER.number(), COUNTY).with(new Scan.Book(BOOK)),
        new CirculationDesk.By("hand-out", "staff 7", late, override));
  }

  @Test
  void cardThatWasStoppedSinceGetsNoBookAndTheBookWaitsOn() {
    RequestId id = ready();
    CirculationDesk.Result result = handOut(false, "");
    assertThat(result.decision())
        .isInstanceOfSatisfying(
            ScanDecision.CardStopped.class,
            stopped -> assertThat(stopped.why()).containsExactly(Obstacle.SUSPENDED));
    assertThat(result.told()).isInstanceOf(CirculationDesk.NothingNew.class);
    assertThat(state(id)).isEqualTo(SupplyState.AT_PICKUP);
    assertThat(desk.audit.latest(1)).isEmpty();
  }

  @Test
  void bookScannedForAStoppedReaderWaitsOnToo() {
    RequestId id = ready();
    assertThat(desk.scan(BARCODE, COUNTY, new Scan.Reader(READER)))
        .isInstanceOf(ScanDecision.CardStopped.class);
    assertThat(state(id)).isEqualTo(SupplyState.AT_PICKUP);
  }

  @Test
  void headOfDeskHandsOutAgainstTheWordOfTheHomeLibraryAndThatIsKept() {
    RequestId id = ready();
    CirculationDesk.Result result = handOut(false, "renewed at our counter");
    assertThat(result.decision()).isInstanceOf(ScanDecision.HandOut.class);
    assertThat(result.note()).isEqualTo(CardNote.OVERRIDDEN);
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
    assertThat(desk.audit.latest(1))
        .extracting(Audit.Act::what, Audit.Act::subject)
        .containsExactly(tuple("card-override", id + " SUSPENDED: renewed at our counter"));
  }

  @Test
  void homeLibraryThatIsNotHeardDoesNotKeepTheBookAndThatIsKept() {
    RequestId id = ready();
    desk.word = new CardWord.Unheard();
    CirculationDesk.Result result = handOut(false, "");
    assertThat(result.note()).isEqualTo(CardNote.UNCHECKED);
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
    assertThat(desk.audit.latest(1))
        .extracting(Audit.Act::actor, Audit.Act::what)
        .containsExactly(tuple("staff 7", "card-unchecked"));
  }

  @Test
  void bookThatWasHandedOutOnPaperIsBelieved() {
    RequestId id = ready();
    assertThat(handOut(true, "").decision()).isInstanceOf(ScanDecision.HandOut.class);
    assertThat(state(id)).isEqualTo(SupplyState.LENT);
  }

  @Test
  void readerWhoComesLateGetsABookThatStillStandsThere() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.scan(BARCODE, COUNTY);
    desk.tell(id, new Event.CancelAsked(PlayedDesk.NOON));
    assertThat(state(id)).isEqualTo(SupplyState.RETURNING);
    assertThat(desk.scan(BARCODE, COUNTY, new Scan.Reader(READER)))
        .isInstanceOf(ScanDecision.HandOut.class);
  }

  @Test
  void missingBooksAreFoundByAnyScan() {
    RequestId id = desk.held(COUNTY);
    desk.scan(BARCODE, CITY);
    desk.tell(id, new Event.LostReported(PlayedDesk.NOON, 1, "nowhere"));
    assertThat(state(id)).isEqualTo(SupplyState.MISSING);
    assertThat(desk.scan(BARCODE, COUNTY))
        .as("the reader still waits")
        .isInstanceOf(ScanDecision.Shelve.class);
  }

  @Test
  void formSentTwiceIsOneAct() {
    RequestId id = desk.held(COUNTY);
    Scan scan = desk.next(BARCODE, CITY);
    assertThat(desk.result(scan, "f").told()).isInstanceOf(CirculationDesk.Recorded.class);
    desk.result(scan, "f");
    assertThat(desk.told).hasSize(1);
    assertThat(state(id)).isEqualTo(SupplyState.SENT);
    assertThat(desk.transit.loads).hasSize(1);
  }

  @Test
  void sameBarcodeOfTwoOwnersIsAsked() {
    ItemKey ours = new ItemKey(TestRegion.COUNTY, "K000001");
    RequestId id = desk.held(BRANCH, new CardKey(TestRegion.CITY, "00123456"), ours);
    assertThat(desk.scan("K000001", COUNTY))
        .as("county's cards look like its barcodes")
        .isInstanceOfSatisfying(
            ScanDecision.Ambiguous.class,
            asked -> {
              assertThat(asked.items()).containsExactly(ours);
              assertThat(asked.cards()).hasSize(1);
            });
    assertThat(desk.scan(desk.next("K000001", COUNTY).as(new Scan.ThisItem(ours))))
        .isInstanceOf(ScanDecision.Send.class);
    assertThat(state(id)).isEqualTo(SupplyState.SENT);
    ItemKey school = new ItemKey(TestRegion.SCHOOL, "000123");
    ItemKey city = new ItemKey(TestRegion.CITY, "000123");
    desk.held(BRANCH, READER, school);
    desk.held(COUNTY, new CardKey(TestRegion.COUNTY, "K5"), city);
    assertThat(desk.scan("000123", BRANCH))
        .isInstanceOfSatisfying(
            ScanDecision.Ambiguous.class,
            asked -> assertThat(asked.items()).containsExactly(school, city));
  }

  @Test
  void booksWithoutARequestAreAcceptedAndListed() {
    assertThat(desk.scan("C00000099", COUNTY))
        .isEqualTo(
            new ScanDecision.Stray(
                "C00000099",
                Optional.of(new ItemKey(TestRegion.CITY, "C00000099")),
                Optional.of(CITY)));
    assertThat(desk.scan("ZZ-9", COUNTY)).isInstanceOf(ScanDecision.Stray.class);
    assertThat(desk.scan("C00000099", CITY)).isInstanceOf(ScanDecision.OwnBook.class);
    assertThat(desk.transit.reported)
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.STRAY_BOOK, Difference.Kind.UNKNOWN_BOOK);
    assertThat(desk.scan("  ", COUNTY)).isInstanceOf(ScanDecision.Unreadable.class);
    assertThat(desk.scan("x".repeat(1000), COUNTY)).isInstanceOf(ScanDecision.Unreadable.class);
  }

  @Test
  void fullWidthDigitsOfKeyboardsAreTheSameBarcode() {
    desk.held(COUNTY);
    assertThat(desk.scan("Ｃ００００００４２\n", CITY)).isInstanceOf(ScanDecision.Send.class);
  }

  @Test
  void whereverABookIsScannedTheDecisionIsAcceptedByItsRequest() {
    for (PlaceCode first : new PlaceCode[] {CITY, COUNTY, BRANCH, NIGHT}) {
      for (PlaceCode second : new PlaceCode[] {CITY, COUNTY, BRANCH, NIGHT}) {
        for (PlaceCode third : new PlaceCode[] {CITY, COUNTY, BRANCH, NIGHT}) {
          PlayedDesk fresh = new PlayedDesk();
          fresh.held(COUNTY);
          for (PlaceCode place : new PlaceCode[] {first, second, third}) {
            assertThat(fresh.result(fresh.next(BARCODE, place), "f" + fresh.told.size()).told())
                .as("%s %s %s", first, second, third)
                .isNotInstanceOf(CirculationDesk.Refused.class);
          }
        }
      }
    }
  }
}
