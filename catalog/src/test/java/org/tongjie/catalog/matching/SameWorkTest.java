package org.tongjie.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.matching.BookBuilder.book;

import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.Form;

class SameWorkTest {
  private static void assertSame(BookBuilder a, BookBuilder b) {
    assertThat(SameWork.is(a.record(), b.record())).isTrue();
    assertThat(SameWork.is(b.record(), a.record())).isTrue();
  }

  private static void assertOther(BookBuilder a, BookBuilder b) {
    assertThat(SameWork.is(a.record(), b.record())).isFalse();
    assertThat(SameWork.is(b.record(), a.record())).isFalse();
  }

  @Test
  void editionsOfOneAuthorsBookAreOneWork() {
    assertSame(
        book("活着").by("余华").published("作家出版社", 2012).pages(184),
        book("活著").subtitle("长篇小说").by("余华著").published("麥田出版", 1994).pages(259));
    assertSame(
        book("三体").by("刘慈欣").published("重庆出版社", 2008),
        book("三体（典藏版）").by("刘慈欣").published("重庆出版社", 2016).edition("典藏版"));
  }

  @Test
  void translationsIntoOneLanguageAreOneWorkAndTheOriginalIsNot() {
    BookBuilder wu = book("老人与海").by("(美)海明威").by("吴劳", "译").language("chi");
    BookBuilder yu = book("老人与海").by("欧内斯特·海明威").by("余光中", "译").language("chi");
    assertSame(wu, yu);
    assertOther(wu, book("老人与海").by("海明威").language("eng"));
  }

  @Test
  void anotherAuthorsBookOfThisTitleIsAnotherWork() {
    assertOther(book("家").by("巴金"), book("家").by("王安忆"));
    assertOther(book("家").by("巴金"), book("家"));
    assertOther(book("家"), book("家"));
  }

  @Test
  void whatWasMadeOfABookForOthersIsAnotherWork() {
    BookBuilder novel = book("西游记").by("(明)吴承恩").pages(1200);
    assertOther(novel, book("西游记").by("张三", "改编").by("吴承恩", "原著"));
    assertOther(novel, book("西游记").by("吴承恩", "原著").by("李四", "改编"));
    assertOther(novel, book("西游记").subtitle("青少版").by("吴承恩"));
    assertOther(novel, book("西游记").subtitle("注音美绘本").by("吴承恩"));
    assertOther(novel, book("西游记").by("吴承恩").edition("缩写本"));
    assertOther(novel, book("西游记").by("吴承恩").pages(96));
    assertSame(
        book("西游记").subtitle("注音版").by("吴承恩").by("李四", "改编").published("甲社", 2010),
        book("西游记").subtitle("注音版").by("吴承恩").by("李四", "改编").published("乙社", 2015));
  }

  @Test
  void aVolumeMatchesTheSameVolumeOfAsManyAlone() {
    assertSame(book("平凡的世界").volume("第一部", "").by("路遥"), book("平凡的世界").volume("1", "").by("路遥"));
    assertOther(book("平凡的世界").volume("第一部", "").by("路遥"), book("平凡的世界").volume("第二部", "").by("路遥"));
    assertOther(book("平凡的世界").volume("第一部", "").by("路遥"), book("平凡的世界").by("路遥"));
    assertOther(book("平凡的世界").by("路遥").extent("3册"), book("平凡的世界").by("路遥").extent("1251页"));
    assertSame(book("平凡的世界").by("路遥").extent("3册"), book("平凡的世界").by("路遥").extent("3册"));
    assertSame(book("三体Ⅱ").by("刘慈欣"), book("三体").volume("第二部", "黑暗森林").by("刘慈欣"));
    assertOther(book("三体").by("刘慈欣"), book("三体").volume("", "黑暗森林").by("刘慈欣"));
    assertOther(
        book("红楼梦").subtitle("上").extent("2册").by("曹雪芹"),
        book("红楼梦").subtitle("上").extent("4册").by("曹雪芹"));
    assertOther(
        book("哈利·波特").volume("", "哈利·波特与魔法石").by("J.K.罗琳"),
        book("哈利·波特").volume("", "哈利·波特与密室").by("J.K.罗琳"));
  }

  @Test
  void otherMaterialIsAnotherWork() {
    assertOther(book("活着").by("余华"), book("活着").by("余华").form(Form.SOUND));
    assertOther(book("活着").by("余华"), book("活着").by("余华").form(Form.BRAILLE));
  }

  @Test
  void collectionsShareANameAndNotWhatIsInThem() {
    assertOther(
        book("鲁迅小说选").by("鲁迅").published("甲社", 1990), book("鲁迅小说选").by("鲁迅").published("乙社", 2000));
  }
}
