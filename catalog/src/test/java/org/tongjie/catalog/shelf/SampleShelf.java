package org.tongjie.catalog.shelf;

import static org.tongjie.catalog.marc.MarcDialect.CNMARC;
import static org.tongjie.catalog.marc.MarcDialect.MARC21;

import org.tongjie.catalog.shelf.Shelf.Given;

/** The books that the tests look for. */
public final class SampleShelf {
  public static final long DREAM = 1;
  public static final long ATTACK = 2;
  public static final long PRINCE = 3;
  public static final long MERGED = 90;
  public static final long GONE = 91;

  /** A title that would be markup, script and header at once. */
  public static final String ATTACK_TITLE =
      "<script>alert('1')</script> \"quoted\" & <img src=x onerror=alert(1)> </title>";

  private static final int MANY = 60;

  private SampleShelf() {}

  public static void fill(Shelf shelf) {
    shelf.library("CITY", "市图书馆", "City Library");
    shelf.library("XIAN", "东山县图书馆", "");
    shelf.library("SCHOOL", "第一中学图书馆", "No. 1 Middle School Library");
    dream(shelf);
    attack(shelf);
    prince(shelf);
    textbooks(shelf);
    shelf.moved(MERGED, DREAM);
    shelf.gone(GONE);
    shelf.commit();
  }

  private static void dream(Shelf shelf) {
    shelf.book(
        DREAM,
        new Given(
            "CITY",
            CNMARC,
            Marc.record(
                "001 012001000001",
                "010 __ $a978-7-02-000220-7 $b精装 $dCNY59.70",
                "100 __ $a20080901d2008    em y0chiy50      ea",
                "101 0_ $achi",
                "200 1_ $a红楼梦 $e校注本 $h上册 $f曹雪芹著 $g无名氏续",
                "205 __ $a第3版",
                "210 __ $a北京 $c人民文学出版社 $d2008",
                "215 __ $a1606页 $d21cm",
                "225 2_ $a中国古典文学读本丛书",
                "330 __ $a以贾、史、王、薛四大家族的兴衰为背景的章回小说。",
                "606 0_ $a章回小说 $y中国 $z清代",
                "610 0_ $a古典小说",
                "690 __ $aI242.4 $v4",
                "701 _0 $a曹雪芹 $4著 $f1715-1763",
                "905 __ $a文学阅览室 $b0100023456 $fI242.4/2:1",
                "905 __ $a保存本书库 $b0100023457 $fI242.4/2:1")),
        new Given(
            "XIAN",
            CNMARC,
            Marc.record(
                "001 XS0007",
                "010 __ $a978-7-02-000220-7",
                "101 0_ $achi",
                "200 1_ $a红楼梦 $h上册 $f曹雪芹著",
                "210 __ $a北京 $c人民文学出版社 $d2008",
                "690 __ $aI242.4",
                "701 _0 $a曹雪芹 $4著",
                "905 __ $a借阅部 $b320000771 $fI242.4/C21")));
  }

  private static void attack(Shelf shelf) {
    shelf.book(
        ATTACK,
        new Given(
            "SCHOOL",
            MARC21,
            Marc.record(
                "001 evil1",
                "008 200101s2020    xxu           000 0 eng d",
                "100 1_ $a\"><script>alert(2)</script>",
                "245 10 $a" + ATTACK_TITLE,
                "260 __ $aNew York : $bO'Reilly & <b>Sons</b>, $c2020.",
                "520 __ $a</script><script>alert(3)</script>",
                "650 _0 $aSecurity' onmouseover='alert(4)",
                "905 __ $a<i>shelf</i> $b\"><b>1 $f&lt;QA&gt;")));
  }

  private static void prince(Shelf shelf) {
    shelf.book(
        PRINCE,
        new Given(
            "SCHOOL",
            CNMARC,
            Marc.record(
                "001 S17",
                "010 __ $a978-7-02-004249-4",
                "101 1_ $achi $cfre",
                "200 1_ $a小王子 $f(法)圣埃克苏佩里著 $g马振骋译",
                "210 __ $a北京 $c人民文学出版社 $d2003",
                "215 __ $a97页",
                "690 __ $aI565.88",
                "701 _1 $a圣埃克苏佩里 $4著",
                "905 __ $a少儿室 $b70001 $fI565.88/1")));
  }

  private static void textbooks(Shelf shelf) {
    for (int i = 1; i <= MANY; i++) {
      shelf.book(
          100 + i,
          new Given(
              i % 2 == 0 ? "CITY" : "SCHOOL",
              CNMARC,
              Marc.record(
                  "001 T" + i,
                  "101 0_ $achi",
                  "200 1_ $a数学课外读物 $h第" + i + "册 $f丛书编写组编",
                  "210 __ $a上海 $c教育出版社 $d" + (1960 + i),
                  "690 __ $a" + (i % 3 == 0 ? "O1" : "G634.6"),
                  "905 __ $a借阅室 $bB" + i + " $fO1/" + i)));
    }
  }
}
