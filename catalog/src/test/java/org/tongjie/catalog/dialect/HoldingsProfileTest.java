package org.tongjie.catalog.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcRecord;

class HoldingsProfileTest {

  @Test
  void textFormReadsBackAsTheSameProfile() {
    for (MarcDialect dialect : MarcDialect.values()) {
      HoldingsProfile profile = HoldingsProfile.usual(dialect);
      assertThat(HoldingsProfile.parse(profile.render())).isEqualTo(profile);
    }
  }

  @Test
  void unreadableTextSaysWhatIsWrong() {
    assertThatThrownBy(() -> HoldingsProfile.parse("905 b=barkode"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("barkode")
        .hasMessageContaining("barcode");
    assertThatThrownBy(() -> HoldingsProfile.parse("905 barcode"))
        .hasMessageContaining("b=barcode");
    assertThatThrownBy(() -> HoldingsProfile.parse("90 b=barcode")).hasMessageContaining("tag");
  }

  @Test
  void copiesIn905fAreNoCallNumber() {
    assertThat(guessed("905   $b101488$dI247.55$e0287:1$f1"))
        .containsExactly(holding("", "I247.55/0287:1", "101488", ""));
    assertThat(usual("905   $b101488$dI247.55$e0287:1$f1"))
        .containsExactly(holding("", "I247.55/0287:1", "101488", ""));
  }

  @Test
  void callNumberIn905fIsOne() {
    assertThat(guessed("905   $aST$fI247.5/0287$bHK0104011"))
        .containsExactly(holding("ST", "I247.5/0287", "HK0104011", ""));
  }

  @Test
  void callNumberAndBarcodesOfDifferentFieldsComeTogether() {
    assertThat(guessed("905   $fI247/1878:1", "908   $aLT0020999", "908   $aLT0021000"))
        .extracting(Holding::callNumber)
        .containsExactly("I247/1878:1", "I247/1878:1");
  }

  @Test
  void unknownSubfieldsAreReadByTheirValues() {
    assertThat(guessed("986   $xI247.5/12$yA0012345$z32.00$d2019-12-02"))
        .containsExactly(holding("", "I247.5/12", "A0012345", "32.00"));
  }

  @Test
  void librarySymbolIsToldFromItsCountry() {
    assertThat(guessed("905   $aCN$bDYLB$fI247.5/8$s3"))
        .extracting(Holding::owner)
        .containsExactly("DYLB");
  }

  @Test
  void guessIsExplained() {
    HoldingsGuess guess = new HoldingsGuess();
    guess.add(TestRecords.unimarc("905   $b101488$f1"));
    assertThat(guess.decide(MarcDialect.CNMARC).explanation())
        .containsExactly(
            "905 $b is barcode: 1 values, 1 different, such as \"101488\"",
            "905 $f is call: 1 values, 1 different, such as \"1\"");
  }

  @Test
  void manyCountsOutweighTheUsualCallNumber() {
    MarcRecord record = TestRecords.unimarc("905   $dI247.55$e0287$f1");
    HoldingsProfile profile =
        HoldingsGuess.of(Collections.nCopies(30, record), MarcDialect.CNMARC).profile();
    assertThat(profile.codes("905")).doesNotContainKey('f').containsKeys('d', 'e');
  }

  private static List<Holding> guessed(String... fields) {
    MarcRecord record = TestRecords.unimarc(fields);
    HoldingsGuess guess = new HoldingsGuess();
    guess.add(record);
    return guess.decide(MarcDialect.CNMARC).profile().holdings(record);
  }

  private static List<Holding> usual(String... fields) {
    return HoldingsProfile.usual(MarcDialect.CNMARC).holdings(TestRecords.unimarc(fields));
  }

  private static Holding holding(String owner, String call, String barcode, String price) {
    return new Holding(owner, "", call, "", List.of(new Holding.Item(barcode, "", price)));
  }
}
