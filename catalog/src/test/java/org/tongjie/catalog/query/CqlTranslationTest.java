package org.tongjie.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CQL means here, and which diagnostic answers what it cannot mean. */
class CqlTranslationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "红楼梦 | Words[scope=ANYWHERE, text=红楼梦]",
        "\"red chamber\" | Phrase[scope=ANYWHERE, text=red chamber]",
        "dc.title = \"red chamber\" | Phrase[scope=TITLE, text=red chamber]",
        "dc.title all \"red chamber\" | Words[scope=TITLE, text=red chamber]",
        "title any \"a b\" | Or[parts=[Words[scope=TITLE, text=a], Words[scope=TITLE, text=b]]]",
        "dc.TITLE cql.adj x | Words[scope=TITLE, text=x]",
        "title == \"红楼梦\" | Exact[scope=TITLE, text=红楼梦]",
        "title exact x | Exact[scope=TITLE, text=x]",
        "title =/string x | Exact[scope=TITLE, text=x]",
        "title <> x | Not[part=Exact[scope=TITLE, text=x]]",
        "title = ^war | Beginning[scope=TITLE, text=war, wordEnd=true]",
        "title = \"^war and*\" | Beginning[scope=TITLE, text=war and, wordEnd=false]",
        "title = ^war^ | Exact[scope=TITLE, text=war]",
        "title == war* | Beginning[scope=TITLE, text=war, wordEnd=false]",
        "title = psycho* | Truncated[scope=TITLE, text=psycho]",
        "title = 红楼* | Truncated[scope=TITLE, text=红楼]",
        "title = col*r | Masked[scope=TITLE, pattern=col*r]",
        "title all \"a b*\" | And[parts=[Words[scope=TITLE, text=a], Truncated[scope=TITLE,"
            + " text=b]]]",
        "title = what\\? | Words[scope=TITLE, text=what?]",
        "title =/unmasked a* | Words[scope=TITLE, text=a*]",
        "bath.isbn = 7-02-000220-7 | Exact[scope=ISBN, text=7-02-000220-7]",
        "isbn = 97870* | Beginning[scope=ISBN, text=97870, wordEnd=false]",
        "dc.date = 2005 | Years[from=OptionalInt[2005], to=OptionalInt[2005]]",
        "dc.date within \"2000 2010\" | Years[from=OptionalInt[2000], to=OptionalInt[2010]]",
        "date = 2000-2010 | Years[from=OptionalInt[2000], to=OptionalInt[2010]]",
        "date >= 2005 | Years[from=OptionalInt[2005], to=OptionalInt.empty]",
        "date < 2005 | Years[from=OptionalInt.empty, to=OptionalInt[2004]]",
        "date =/isoDate 2005-03-01 | Years[from=OptionalInt[2005], to=OptionalInt[2005]]",
        "rec.identifier = c12 | Exact[scope=LOCAL_NUMBER, text=c12]",
        "cql.allRecords = 1 | All[]",
        "cql.resultSetId = one | Words[scope=NOTE, text=earlier]",
        ">x=\"info:srw/cql-context-set/1/dc-v1.1\" x.creator=a | Words[scope=AUTHOR, text=a]",
        "a and b and c not d | And[parts=[Words[scope=ANYWHERE, text=a], Words[scope=ANYWHERE,"
            + " text=b], Words[scope=ANYWHERE, text=c], Not[part=Words[scope=ANYWHERE, text=d]]]]",
        "title=a prox/distance<3/ordered title=b | Near[scope=TITLE, left=a, right=b, distance=2,"
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
        "foo.title = a | 15 foo",
        ">a=b a | 15 b",
        "foo = a | 16 foo",
        "dc.rights = a | 16 dc.rights",
        "title near a | 19 near",
        "title =/stem a | 20 stem",
        "title < a | 22 <",
        "dc.publisher == a | 22 ==",
        "title encloses a | 22 encloses",
        "title = a\\b | 26 b",
        "title = \"\" | 27",
        "title = 红*梦 | 28 红*梦",
        "title = *a | 29 *a",
        "title = * | 29 *",
        "title = ab*c*d*e*f*g*h | 30 ab*c*d*e*f*g*h",
        "title = a^ | 31 ^",
        "title = a^b | 32 ^",
        "title = \"a b*\" | 33 *",
        "title any \"^a b\" | 34 ^",
        "date = soon | 36 soon",
        "a and/x=y b | 46 x",
        "cql.resultSetId = none | 51 none",
        "a prox/unit=sentence b | 42 sentence",
        "a prox/distance>3 b | 40 >",
        "(a or b) prox c | 39 of anything but terms",
        "title=a prox author=b | 44 author",
        "a sortby foo | 16 foo",
        "a sortby title/sort.respectCase | 91 sort.respectCase"
      })
  void whatIsNotIsRefusedByItsDiagnostic(String query, String refusal) {
    assertThat(shown(query)).isEqualTo("refused " + refusal);
  }

  @Test
  void keysOfOrderAreRead() {
    assertThat(translation("a sortby dc.date/sort.descending title author"))
        .isInstanceOfSatisfying(
            Translation.Translated.class,
            translated ->
                assertThat(translated.sort())
                    .containsExactly(
                        SortKey.descending(SortKey.By.YEAR),
                        SortKey.ascending(SortKey.By.TITLE),
                        SortKey.ascending(SortKey.By.AUTHOR)));
  }

  @Test
  void aQueryTooLargeForTheIndexIsRefused() {
    assertThat(shown("a" + " or \"b c d e f g\"".repeat(150))).startsWith("refused 38");
    assertThat(shown("\"" + "a ".repeat(100) + "\"")).startsWith("refused 38");
  }

  @ParameterizedTest
  @CsvSource({
    "title = 红楼,TITLE 红楼",
    "creator exact x,AUTHOR x",
    "bath.isbn = 978,ISBN 978",
    "dc.description = x,16",
    "a and b,48"
  })
  void aScanClauseIsAPlaceInAList(String clause, String place) {
    String shown =
        CqlParser.parse(clause) instanceof CqlParser.Result.Parsed(CqlQuery query)
            ? switch (CqlTranslation.browse(query)) {
              case BrowseTranslation.Place(BrowseRequest.Browsable list, String start) ->
                  list + " " + start;
              case BrowseTranslation.Refused refused -> Integer.toString(refused.diagnostic());
            }
            : "malformed";
    assertThat(shown).isEqualTo(place);
  }

  private static Translation translation(String query) {
    return CqlParser.parse(query) instanceof CqlParser.Result.Parsed(CqlQuery parsed)
        ? CqlTranslation.translate(
            parsed,
            name ->
                name.equals("one")
                    ? Optional.of(new Query.Words(Scope.NOTE, "earlier"))
                    : Optional.empty())
        : new Translation.Refused(10, query);
  }

  private static String shown(String query) {
    return switch (translation(query)) {
      case Translation.Translated translated -> translated.query().toString();
      case Translation.Refused(int diagnostic, String detail) ->
          ("refused " + diagnostic + ' ' + detail).strip();
    };
  }
}
