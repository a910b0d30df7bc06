package org.tongjie.broker.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.request.Editions;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.Found;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.matching.SameWork;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.ClusterReader.Resolved;
import org.tongjie.catalog.store.StoredCluster;
import org.tongjie.catalog.text.TitleSplit;

/**
 * The editions of a work, found by the index and told apart by their records: the index gives what
 * begins with the same title and names the author, {@link SameWork} decides.
 */
public final class IndexedEditions implements Editions {
  private static final Logger LOG = LoggerFactory.getLogger(IndexedEditions.class);

  /** Records looked at. */
  private static final int MOST_LIKE_IT = 200;

  /** Chinese characters of a name that catalogues write alike: the given name, mostly. */
  private static final int OF_NAME = 2;

  private final CatalogIndex index;
  private final ClusterReader clusters;
  private final CatalogItems items;

  public IndexedEditions(CatalogIndex index, ClusterReader clusters) {
    this.index = index;
    this.clusters = clusters;
    this.items = new CatalogItems(clusters);
  }

  @Override
  public List<Edition> others(long cluster) {
    Map<AgencySymbol, Agency> agencies = clusters.agencies();
    Optional<Long> live = live(cluster);
    Optional<BibliographicRecord> own =
        live.flatMap(id -> items.record(id, clusters.members(id), agencies))
            .map(ClusterRecord::description);
    if (own.isEmpty()) {
      return List.of();
    }
    List<Long> like = like(own.get()).stream().filter(id -> !live.get().equals(id)).toList();
    List<Edition> editions = new ArrayList<>();
    for (StoredCluster stored : clusters.clusters(like)) {
      items
          .record(stored.id(), stored.members(), agencies)
          .map(ClusterRecord::description)
          .filter(other -> SameWork.is(own.get(), other))
          .ifPresent(other -> editions.add(new Edition(stored.id(), label(other))));
    }
    return editions.stream()
        .sorted((one, other) -> Long.compare(one.cluster(), other.cluster()))
        .toList();
  }

  private Optional<Long> live(long cluster) {
    return clusters
        .resolve(cluster)
        .flatMap(resolved ->
            switch (resolved) {
              case Resolved.Live(long id) -> Optional.of(id);
              case Resolved.MovedTo(long id) -> Optional.of(id);
              case Resolved.Gone _ -> Optional.empty();
            });
  }

  /** What begins with the same title and names the same author; without an author nothing. */
  private List<Long> like(BibliographicRecord record) {
    String title = TitleSplit.of(bare(record.title().proper())).base().strip();
    Optional<String> author = SameWork.author(record).map(IndexedEditions::bare).map(String::strip);
    if (title.isEmpty() || author.filter(name -> !name.isEmpty()).isEmpty()) {
      return List.of();
    }
    Query query =
        new Query.And(
            List.of(
                new Query.Beginning(Scope.TITLE, title, false),
                new Query.Words(Scope.AUTHOR, telling(author.get()))));
    try {
      Found found = index.find(FindRequest.first(query, MOST_LIKE_IT));
      return found.clusterIds();
    } catch (IndexException away) {
      LOG.warn("other editions are not looked for this time: {}", away.getMessage());
      return List.of();
    }
  }

  /** Without what stands in brackets, and after a colon. */
  private static String bare(String text) {
    String plain = text.replaceAll("[(（\\[［【〔][^)）\\]］】〕]*[)）\\]］】〕]", " ").strip();
    int end = 0;
    while (end < plain.length() && ":：=".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return end == 0 ? plain : plain.substring(0, end).strip();
  }

  /** The end of a Chinese name, the family name of others: what differs least. */
  private static String telling(String author) {
    boolean han = author.codePoints().anyMatch(Character::isIdeographic);
    if (han) {
      return author.substring(Math.max(0, author.length() - OF_NAME));
    }
    return author.split("[,\\s]+", 2)[0];
  }

  private static String label(BibliographicRecord record) {
    Publication published = record.publication();
    String year = published.year() == 0 ? published.date() : Integer.toString(published.year());
    List<String> imprint =
        Stream.of(
                published.publishers().isEmpty() ? "" : published.publishers().getFirst(),
                year,
                published.edition())
            .filter(part -> !part.isEmpty())
            .toList();
    String title = record.title().display();
    return imprint.isEmpty() ? title : title + "（" + String.join("，", imprint) + "）";
  }
}
