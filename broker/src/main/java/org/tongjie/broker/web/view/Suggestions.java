package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.search.SearchTerms;

/** What a reader can try who found nothing, most promising first. */
final class Suggestions {
  private final Labels labels;
  private final SearchTerms terms;

  Suggestions(Labels labels, SearchTerms terms) {
    this.labels = labels;
    this.terms = terms;
  }

  List<Suggestion> list() {
    List<Suggestion> suggestions = new ArrayList<>();
    String query = terms.query();
    if (!terms.facets().isEmpty()) {
      suggestions.add(search("nothing.facets", query));
    }
    String fewer = fewerWords(query);
    if (!fewer.isEmpty()) {
      suggestions.add(search("nothing.fewer", fewer));
    }
    if (!query.isEmpty()) {
      suggestions.add(new Suggestion(labels.text("nothing.script"), ""));
    }
    if (query.chars().filter(Character::isDigit).count() >= 8) {
      suggestions.add(new Suggestion(labels.text("nothing.number"), ""));
    }
    suggestions.add(new Suggestion(labels.text("nothing.spelling"), ""));
    suggestions.add(new Suggestion(labels.text("nothing.browse"), Links.search(Links.words(""))));
    return suggestions;
  }

  private Suggestion search(String key, String words) {
    return new Suggestion(labels.text(key, words), Links.search(Links.words(words)));
  }

  /** The query without its last word, or the first half of one long Chinese word. */
  private static String fewerWords(String query) {
    int space = query.lastIndexOf(' ');
    if (space > 0) {
      return query.substring(0, space).strip();
    }
    int length = query.codePointCount(0, query.length());
    boolean han = query.codePoints().allMatch(Script::isHan);
    return han && length > 3 ? query.substring(0, query.offsetByCodePoints(0, length / 2)) : "";
  }
}
