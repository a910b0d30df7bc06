package org.tongjie.z3950.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.catalog.query.PqfParser;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.query.Scope;

class RenderingsTest {
  private static final QueryMapping BIB_1 =
      TargetFiles.of("t", Map.of("host", "h", "database", "d"), Path.of(".")).query().mapping();
  private static final QueryMapping CQL =
      TargetFiles.of("t", Map.of("protocol", "sru", "url", "http://h/d"), Path.of("."))
          .query()
          .mapping();

  @Test
  void wordsBecomeOneOperandEach() {
    rpn(
        "computer networks",
        "@and @attr 1=1016 @attr 4=2 computer @attr 1=1016 @attr 4=2 networks");
    cql(
        "computer networks",
        "(cql.serverChoice = \"computer\" and cql.serverChoice = \"networks\")");
  }

  @Test
  void chineseIsAPhrase() {
    rpn("题名:三体", "@attr 1=4 @attr 4=1 三体");
    cql("题名:三体", "dc.title = \"三体\"");
  }

  @Test
  void isbnIsLookedForInBothItsForms() {
    rpn("978-7-5366-9293-0", "@or @attr 1=7 9787536692930 @attr 1=7 7536692935");
    cql("9787536692930", "(dc.identifier = \"9787536692930\" or dc.identifier = \"7536692935\")");
  }

  @Test
  void operatorsKeepTheirSense() {
    rpn(
        "title:art NOT author:smith OR subject:law",
        "@or @not @attr 1=4 @attr 4=2 art @attr 1=1003 @attr 4=2 smith @attr 1=21 @attr 4=2 law");
    cql("title:art NOT author:smith", "(dc.title = \"art\" not dc.creator = \"smith\")");
  }

  @Test
  void yearsAreCompared() {
    Query years = new Query.Years(OptionalInt.of(1999), OptionalInt.of(2001));
    assertRpn(
        Renderings.of(years, BIB_1),
        "@and @attr 1=31 @attr 4=4 @attr 2=4 1999 @attr 1=31 @attr 4=4 @attr 2=2 2001");
    assertThat(Renderings.of(years, CQL))
        .isEqualTo(new Rendering.Cql("(dc.date >= 1999 and dc.date <= 2001)"));
  }

  @Test
  void truncationMarksTheLastWord() {
    assertRpn(
        Renderings.of(new Query.Truncated(Scope.TITLE, "deep lear"), BIB_1),
        "@and @attr 1=4 @attr 4=2 deep @attr 1=4 @attr 4=2 @attr 5=1 lear");
    assertThat(Renderings.of(new Query.Truncated(Scope.TITLE, "lear"), CQL))
        .isEqualTo(new Rendering.Cql("dc.title = \"lear*\""));
  }

  @Test
  void whatCqlTakesAsMarksIsEscaped() {
    assertThat(Renderings.of(new Query.Phrase(Scope.TITLE, "say \"what?\" \\ *"), CQL))
        .isEqualTo(new Rendering.Cql("dc.title = \"say \\\"what\\?\\\" \\\\ \\*\""));
  }

  @Test
  void whatATargetHasNoWordsForIsNotAskedOtherwise() {
    assertThat(Renderings.of(QueryParser.parse("barcode:123"), BIB_1))
        .isEqualTo(new Rendering.NotExpressible("index barcode"));
    assertThat(Renderings.of(new Query.All(), BIB_1))
        .isEqualTo(new Rendering.NotExpressible("all records"));
    assertThat(Renderings.of(new Query.Not(new Query.Words(Scope.TITLE, "x")), CQL))
        .isInstanceOf(Rendering.NotExpressible.class);
    assertThat(
            Renderings.of(
                new Query.And(List.of(new Query.Not(new Query.Words(Scope.TITLE, "x")))), BIB_1))
        .isInstanceOf(Rendering.NotExpressible.class);
  }

  private static void rpn(String typed, String pqf) {
    assertRpn(Renderings.of(QueryParser.parse(typed), BIB_1), pqf);
  }

  private static void assertRpn(Rendering rendering, String pqf) {
    PqfParser.Result.Parsed expected = (PqfParser.Result.Parsed) PqfParser.parse(pqf);
    assertThat(expected.attributeSet()).isEqualTo(AttributeSets.BIB_1);
    assertThat(rendering).isEqualTo(new Rendering.Rpn(expected.query()));
  }

  private static void cql(String typed, String expected) {
    assertThat(Renderings.of(QueryParser.parse(typed), CQL)).isEqualTo(new Rendering.Cql(expected));
  }
}
