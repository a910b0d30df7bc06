package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.matching.BookBuilder.book;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;

class MatcherTest {
  private static final String ISBN = "9787020002207";
  private static final String OTHER_ISBN = "9787020024759";

  @Test
  void sparseRecordMatchesByIsbnAndTitle() {
    assertMatch(
        book("围城").by("钱钟书").published("人民文学出版社", 1991).pages(359).isbn(ISBN),
        book("围城").by("钱锺书著").isbn(ISBN));
  }

  @Test
  void isbnWithAnotherTitleIsForAPerson() {
    assertReview(book("围城").by("钱钟书").isbn(ISBN), book("管锥编续集选读").by("钱钟书").isbn(ISBN));
  }

  @Test
  void reprintOfOneEditionMatches() {
    assertMatch(
        book("围城").by("钱钟书").published("人民文学出版社", 1991).pages(359).isbn(ISBN),
        book("围城").by("钱钟书").published("人民文学出版社", 2003).pages(359).isbn(ISBN));
  }

  @Test
  void volumeInTitleEqualsVolumeInItsOwnField() {
    assertMatch(
        book("银河帝国Ⅱ").by("阿西莫夫").isbn(ISBN),
        book("银河帝国").volume("第二部", "基地与帝国").by("(美)阿西莫夫").isbn(ISBN));
    assertMatch(
        book("银河帝国（二）").by("阿西莫夫").isbn(ISBN), book("银河帝国").subtitle("第2册").by("阿西莫夫").isbn(ISBN));
    assertMatch(
        book("基地与帝国").by("阿西莫夫").published("江苏文艺出版社", 2012).pages(300).isbn(ISBN),
        book("银河帝国").volume("2", "基地与帝国").by("阿西莫夫").published("江苏文艺", 2012).isbn(ISBN));
  }

  @Test
  void volumesUnderOneIsbnStayApart() {
    assertDistinct(
        book("平凡的世界").volume("第一部", "").by("路遥").isbn(ISBN),
        book("平凡的世界").volume("第二部", "").by("路遥").isbn(ISBN),
        Evidence.Code.VOLUME_DIFFERS);
    assertDistinct(
        book("红楼梦 上").by("曹雪芹").isbn(ISBN),
        book("红楼梦 下").by("曹雪芹").isbn(ISBN),
        Evidence.Code.VOLUME_DIFFERS);
  }

  @Test
  void setAndItsVolumeAreForAPerson() {
    assertReview(
        book("平凡的世界").by("路遥").extent("3册(1251页)").isbn(ISBN),
        book("平凡的世界").volume("第一部", "").by("路遥").isbn(ISBN));
  }

  @Test
  void upperAndLowerEqualNumbersOnlyWhereTheSizeOfTheSetIsKnown() {
    MatchIdentity lower = book("红楼梦").subtitle("下").extent("2册").isbn(ISBN).identity();
    MatchIdentity second = book("红楼梦").volume("2", "").extent("2册").isbn(ISBN).identity();
    MatchIdentity third = book("红楼梦").volume("3", "").extent("3册").isbn(ISBN).identity();
    assertThat(Volumes.compare(lower.part(), second.part())).isEqualTo(Volumes.Relation.EQUAL);
    assertThat(Volumes.compare(lower.part(), third.part())).isEqualTo(Volumes.Relation.EQUAL);
    MatchIdentity alone = book("红楼梦").volume("下册", "").isbn(ISBN).identity();
    MatchIdentity two = book("红楼梦").volume("2", "").isbn(ISBN).identity();
    MatchIdentity five = book("红楼梦").volume("5", "").isbn(ISBN).identity();
    assertThat(Volumes.compare(alone.part(), two.part())).isEqualTo(Volumes.Relation.UNSURE);
    assertThat(Volumes.compare(alone.part(), five.part())).isEqualTo(Volumes.Relation.DIFFERENT);
  }

  @Test
  void editionsWithTheirOwnIsbnStayApart() {
    assertDistinct(
        book("三国演义").by("罗贯中").published("人民文学出版社", 2006).isbn(ISBN),
        book("三国演义").subtitle("插图版").by("罗贯中").published("人民文学出版社", 2007).isbn(OTHER_ISBN),
        Evidence.Code.ISBN_DIFFERS);
    assertDistinct(
        book("有机化学").by("邢其毅").edition("2版").isbn(ISBN),
        book("有机化学").by("邢其毅").edition("第3版").isbn(ISBN),
        Evidence.Code.EDITION_DIFFERS);
  }

  @Test
  void editionMayStandInTheTitleOrInItsField() {
    assertMatch(
        book("有机化学（第2版）").by("邢其毅").published("高等教育出版社", 1993).pages(900),
        book("有机化学").by("邢其毅").edition("2版").published("高等教育出版社", 1993).pages(900));
  }

  @Test
  void traditionalAndSimplifiedAreOneTitle() {
    assertMatch(
        book("傲慢與偏見").by("奧斯汀").published("遠景出版社", 1993).pages(368),
        book("傲慢与偏见").by("奥斯汀").published("远景出版", 1993).pages(368));
  }

  @Test
  void homophonesAreDifferentTitles() {
    assertThat(
            compare(
                book("世界").by("李明").published("新星出版社", 2001).pages(200),
                book("视界").by("李明").published("新星出版社", 2001).pages(200)))
        .isInstanceOf(Verdict.Distinct.class);
  }

  @Test
  void translationsByDifferentHousesStayApart() {
    assertThat(
            compare(
                book("傲慢与偏见").by("奥斯丁").by("张玲").published("人民文学出版社", 1993).pages(354),
                book("傲慢与偏见").by("奥斯丁").by("孙致礼").published("译林出版社", 1993).pages(357)))
        .isInstanceOf(Verdict.Distinct.class);
  }

  @Test
  void brailleAndSoundAreNotThePrintedBook() {
    assertDistinct(
        book("三体").by("刘慈欣").isbn(ISBN),
        book("三体").by("刘慈欣").form(Form.BRAILLE).isbn(ISBN),
        Evidence.Code.FORM_DIFFERS);
    assertDistinct(
        book("三体").by("刘慈欣").isbn(ISBN),
        book("三体").by("刘慈欣").form(Form.SOUND).isbn(ISBN),
        Evidence.Code.FORM_DIFFERS);
    assertDistinct(
        book("Report").form(Form.SERIAL).extent("volumes"),
        book("Report").form(Form.SERIAL).extent("1 online resource"),
        Evidence.Code.CARRIER_DIFFERS);
  }

  @Test
  void yearbooksOfDifferentYearsStayApart() {
    assertDistinct(
        book("中国统计年鉴.2008").body("国家统计局").published("中国统计出版社", 2008),
        book("中国统计年鉴2009").body("国家统计局").published("中国统计出版社", 2009),
        Evidence.Code.VOLUME_DIFFERS);
  }

  @Test
  void serialsWithOneGenericTitleNeedTheirBody() {
    assertThat(
            compare(
                book("年报").form(Form.SERIAL).body("上海图书馆").published("上海图书馆", 1990),
                book("年报").form(Form.SERIAL).body("南京图书馆").published("南京图书馆", 1990)))
        .isInstanceOf(Verdict.Distinct.class);
  }

  @Test
  void documentsOfOneTitleAreToldApartByTheirNumbers() {
    assertDistinct(
        book("Report to Congress")
            .body("Bureau of Mines")
            .published("G.P.O.", 1980)
            .sudoc("I 28.1:1"),
        book("Report to Congress")
            .body("Bureau of Mines")
            .published("G.P.O.", 1980)
            .sudoc("I 28.1:2"),
        Evidence.Code.DOCUMENT_NUMBER_DIFFERS);
    assertThat(
            compare(
                book("Final report").body("Bureau").published("G.P.O.", 1980).series("Papers", "1"),
                book("Final report")
                    .body("Bureau")
                    .published("G.P.O.", 1980)
                    .series("Papers", "2")))
        .isInstanceOf(Verdict.Distinct.class);
  }

  @Test
  void serialsShareAnIssnAndATitle() {
    assertMatch(
        book("读书").form(Form.SERIAL).number(Identifier.Type.ISSN, "0257-0270"),
        book("读书")
            .form(Form.SERIAL)
            .number(Identifier.Type.ISSN, "0257-0270")
            .published("三联书店", 1979));
  }

  @Test
  void decisionIsTheSameWhicheverComesFirst() {
    List<MatchIdentity> identities =
        List.of(
            book("红楼梦 上").by("曹雪芹").isbn(ISBN).identity(),
            book("红楼梦").volume("1", "").by("曹雪芹").extent("2册").isbn(ISBN).identity(),
            book("红楼梦").by("曹雪芹").published("人民文学", 1982).edition("3版").isbn(ISBN).identity(),
            book("红楼梦校注本").by("曹雪芹著").by("高鹗").isbn(OTHER_ISBN).identity(),
            book("Dream of the red chamber").by("Cao, Xueqin").published("Wiley", 1970).identity());
    for (MatchIdentity a : identities) {
      for (MatchIdentity b : identities) {
        assertThat(Matcher.compare(a, b)).isEqualTo(Matcher.compare(b, a));
      }
    }
  }

  @Test
  void identitySurvivesItsEncoding() {
    MatchIdentity identity =
        book("红楼梦 上").by("曹雪芹").published("人民文学出版社", 1982).isbn(ISBN).sudoc("A 1").identity();
    assertThat(MatchIdentity.decode(identity.encode())).isEqualTo(identity);
  }

  private static Verdict compare(BookBuilder a, BookBuilder b) {
    return Matcher.compare(a.identity(), b.identity());
  }

  private static void assertMatch(BookBuilder a, BookBuilder b) {
    Verdict verdict = compare(a, b);
    assertThat(verdict).as(verdict.explain()).isInstanceOf(Verdict.Match.class);
    assertThat(MatchKeys.of(a.identity()))
        .as("a shared key")
        .containsAnyOf(MatchKeys.of(b.identity()));
  }

  private static void assertReview(BookBuilder a, BookBuilder b) {
    Verdict verdict = compare(a, b);
    assertThat(verdict).as(verdict.explain()).isInstanceOf(Verdict.Review.class);
  }

  private static void assertDistinct(BookBuilder a, BookBuilder b, Evidence.Code reason) {
    Verdict verdict = compare(a, b);
    assertThat(verdict).as(verdict.explain()).isInstanceOf(Verdict.Distinct.class);
    assertThat(verdict.evidence()).extracting(Evidence::code).contains(reason);
  }
}
