package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.AttributeQuery.Term;

/** What Bib-1 attributes mean here, written as PQF, and which diagnostic answers the others. */
class AttributeTranslationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x | Words[scope=ANYWHERE, text=x]",
        "@attr 1=4 \"a b\" | Words[scope=TITLE, text=a b]",
        "@attr 1=4 @attr 4=1 \"a b\" | Phrase[scope=TITLE, text=a b]",
        "@attr 1=title x | Words[scope=TITLE, text=x]",
        "@attr 1=4 @attr 2=3 @attr 3=3 @attr 4=2 @attr 5=100 @attr 6=1 x | Words[scope=TITLE,"
            + " text=x]",
        "@attr 1=1003 @attr 2=3 @attr 3=3 @attr 4=2 @attr 5=1 @attr 6=1 x | Truncated[scope=AUTHOR,"
            + " text=x]",
        "@attr 1=4 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=3 x | Exact[scope=TITLE,"
            + " text=x]",
        "@attr 1=21 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=1 x |"
            + " Beginning[scope=SUBJECT, text=x, wordEnd=true]",
        "@attr 1=4 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=1 @attr 6=1 x | Beginning[scope=TITLE,"
            + " text=x, wordEnd=false]",
        "@attr 1=1007 @attr 2=3 @attr 3=1 @attr 4=1 @attr 5=100 @attr 6=1 9787020002207 |"
            + " Exact[scope=NUMBER, text=9787020002207]",
        "@attr 1=31 2005 | Years[from=OptionalInt[2005], to=OptionalInt[2005]]",
        "@attr 1=31 @attr 2=1 @attr 4=4 2005 | Years[from=OptionalInt.empty, to=OptionalInt[2004]]",
        "@attr 1=31 @attr 2=2 @attr 4=4 2005 | Years[from=OptionalInt.empty, to=OptionalInt[2005]]",
        "@attr 1=31 @attr 2=4 @attr 4=4 2005 | Years[from=OptionalInt[2005], to=OptionalInt.empty]",
        "@attr 1=31 @attr 2=5 @attr 4=4 2005 | Years[from=OptionalInt[2006], to=OptionalInt.empty]",
        "@attr 1=31 @attr 2=104 \"2000 2010\" | Years[from=OptionalInt[2000],"
            + " to=OptionalInt[2010]]",
        "@attr 2=103 x | All[]",
        "@attr 1=12 123 | Exact[scope=LOCAL_NUMBER, text=123]",
        "@attr 1=54 chi | Exact[scope=LANGUAGE, text=chi]",
        "@attr 1=4 @attr 2=6 x | Not[part=Words[scope=TITLE, text=x]]",
        "@attr 1=4 @attr 5=101 col#r | Masked[scope=TITLE, pattern=col*r]",
        "@attr 1=4 @attr 5=104 col#r? | Masked[scope=TITLE, pattern=col?r*]",
        "@and a @and b @not c d | And[parts=[Words[scope=ANYWHERE, text=a], Words[scope=ANYWHERE,"
            + " text=b], Words[scope=ANYWHERE, text=c], Not[part=Words[scope=ANYWHERE, text=d]]]]",
        "@and @set one b | And[parts=[Words[scope=NOTE, text=earlier], Words[scope=ANYWHERE,"
            + " text=b]]]",
        "@attr 1=4 @prox 0 3 1 2 k 2 a b | Near[scope=TITLE, left=a, right=b, distance=3,"
            + " ordered=true]"
      })
  void whatIsSupportedIsTranslated(String query, String meaning) {
    assertThat(shown(query)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@attr 9=1 x | 113 9",
        "@attr 1=5000 x | 114 5000",
        "@attr 1=nonsense x | 114 nonsense",
        "@attr 1=4 @attr 2=1 x | 117 1",
        "@attr 1=4 @attr 2=100 x | 117 100",
        "@attr 1=4 @attr 2=103 x | 117 103",
        "@attr 4=3 x | 118 3",
        "@attr 4=x x | 118 x",
        "@attr 3=2 x | 119 2",
        "@attr 1=5 @attr 3=1 x | 119 1",
        "@attr 5=2 x | 120 2",
        "@attr 5=3 x | 120 3",
        "@attr exp-1 1=4 x | 121 1.2.840.10003.3.2",
        "@attrset gils x | ok",
        "@attrset gils @attr 1=4 x | 121 1.2.840.10003.3.5",
        "@attr 6=2 x | 122 2",
        "@attr 1=1018 @attr 6=3 x | 122 3",
        "@attr 1=4 @attr 4=4 x | 123",
        "@attr 1=4 @attr 4=1 @attr 5=1 \"a b\" | 123",
        "@attr 1=4 @attr 6=3 @attr 5=1 x | 123",
        "@attr 1=4 \"\" | 125",
        "@attr 1=31 soon | 126 soon",
        "@set none | 30 none",
        "@attr 1=4 @attr 5=101 c#r | 9 c#r",
        "@term oid 1.2 | 229",
        "@prox 1 3 1 2 k 2 a b | 110 proximity with exclusion",
        "@prox 0 3 1 2 k 5 a b | 132 5",
        "@prox 0 3 1 5 k 2 a b | 131 5",
        "@prox 0 3 1 2 k 2 @set one b | 129",
        "@attr 1=7 @prox 0 3 1 2 k 2 a b | 201"
      })
  void whatIsNotIsRefusedByItsDiagnostic(String query, String refusal) {
    assertThat(shown(query))
        .isEqualTo(refusal.equals("ok") ? "Words[scope=ANYWHERE, text=x]" : "refused " + refusal);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 21, 30, 31, 33, 48, 54, 58, 59, 63, 1002, 1003, 1004,
        1007, 1016, 1018, 1031, 1035, 1044
      })
  void theUsesOfACatalogueAreSupported(long use) {
    Operand operand = new Operand(List.of(Attribute.of(1, use)), Term.general("2005"));
    assertThat(AttributeTranslation.translate(AttributeSets.BIB_1, operand, _ -> Optional.empty()))
        .isInstanceOf(Translation.Translated.class);
  }

  @Test
  void aQueryTooLargeForTheIndexIsRefused() {
    AttributeQuery query = new Operand(List.of(), Term.general("a b c d e f g h i j"));
    AttributeQuery deep = query;
    for (int i = 0; i < 100; i++) {
      deep = new AttributeQuery.Operation(AttributeQuery.SetOperator.OR, deep, query);
    }
    assertThat(AttributeTranslation.translate(AttributeSets.BIB_1, deep, _ -> Optional.empty()))
        .isEqualTo(new Translation.Refused(6, ""));
    assertThat(shown("\"" + "a ".repeat(61) + "\"")).isEqualTo("refused 5");
  }

  @Test
  void sortKeysAndListsHaveAttributesToo() {
    assertThat(AttributeTranslation.sortKey(AttributeSets.BIB_1, List.of(Attribute.of(1, 31))))
        .contains(SortKey.By.YEAR);
    assertThat(AttributeTranslation.sortKey(AttributeSets.BIB_1, List.of(Attribute.of(1, 63))))
        .isEmpty();
    Operand place = new Operand(List.of(Attribute.of(1, 4)), Term.general("红楼"));
    assertThat(AttributeTranslation.browse(AttributeSets.BIB_1, place))
        .isEqualTo(new BrowseTranslation.Place(BrowseRequest.Browsable.TITLE, "红楼"));
    Operand note = new Operand(List.of(Attribute.of(1, 63)), Term.general("x"));
    assertThat(AttributeTranslation.browse(AttributeSets.BIB_1, note))
        .isEqualTo(new BrowseTranslation.Refused(114, "63"));
  }

  private static String shown(String query) {
    if (!(PqfParser.parse(query) instanceof PqfParser.Result.Parsed parsed)) {
      return "malformed";
    }
    return switch (AttributeTranslation.translate(
        parsed.attributeSet(),
        parsed.query(),
        name ->
            name.equals("one")
                ? Optional.of(new Query.Words(Scope.NOTE, "earlier"))
                : Optional.empty())) {
      case Translation.Translated translated -> translated.query().toString();
      case Translation.Refused(int diagnostic, String detail) ->
          ("refused " + diagnostic + ' ' + detail).strip();
    };
  }
}
