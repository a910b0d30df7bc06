package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;

/** Forms of numbers from the tree of a region's file. */
final class NumbersReading {
  private NumbersReading() {}

  static Numbers read(Entries entries) {
    return new Numbers(
        entries.numbered("cardPatterns", NumbersReading::card),
        entries.numbered("itemPatterns", NumbersReading::item));
  }

  private static CardPattern card(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "issuer", "pattern", "check", "readerType");
    return new CardPattern(
        fields.value("issuer", Code::agency),
        fields.value("pattern", NumberPattern::parse),
        fields.choice("check", CardPattern.Check.class, CardPattern.Check.NONE),
        fields.optional("readerType"));
  }

  private static ItemPattern item(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "owner", "pattern");
    return new ItemPattern(
        fields.value("owner", Code::agency), fields.value("pattern", NumberPattern::parse));
  }
}
