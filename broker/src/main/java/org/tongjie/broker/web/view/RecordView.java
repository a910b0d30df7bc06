package org.tongjie.broker.web.view;

import java.util.List;

/**
 * One book, with all that is known of it and who has it.
 *
 * @param summaryLine author, publisher and year, for search engines
 * @param provenance from how many libraries' records this description was made
 * @param jsonLd the same for machines (schema.org), safe to stand in HTML
 * @param requestable whether readers can ask for it to be brought
 */
public record RecordView(
    String href,
    Headline headline,
    Holders holders,
    List<Fact> facts,
    String provenance,
    List<TextLink> downloads,
    String summaryLine,
    String jsonLd,
    boolean requestable) {

  public RecordView {
    facts = List.copyOf(facts);
    downloads = List.copyOf(downloads);
  }

  /** The same where readers can ask for it to be brought. */
  public RecordView asRequestable() {
    return new RecordView(
        href, headline, holders, facts, provenance, downloads, summaryLine, jsonLd, true);
  }
}
