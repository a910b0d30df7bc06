package org.tongjie.catalog.index;

import java.util.Collection;
import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.cluster.ClusterId;

/**
 * A cluster as a list of results shows it.
 *
 * @param clusterId the cluster's number
 * @param publisher or empty
 * @param year 0 when unknown
 * @param form a {@code Form} in lower case
 */
public record Hit(
    long clusterId,
    String title,
    List<String> authors,
    String publisher,
    int year,
    List<String> isbn,
    String form,
    List<LibraryHoldings> libraries) {

  /** What of a document is read for a hit. */
  static final String FIELDS =
      String.join(
          ",",
          IndexField.ID,
          IndexField.TITLE_SHOWN,
          IndexField.AUTHOR_SHOWN,
          IndexField.PUBLISHER_SHOWN,
          IndexField.YEAR,
          IndexField.ISBN,
          IndexField.FORM,
          IndexField.HOLDINGS);

  public Hit {
    authors = List.copyOf(authors);
    isbn = List.copyOf(isbn);
    libraries = List.copyOf(libraries);
  }

  /** The identifier in addresses: "c" and the number. */
  public String id() {
    return ClusterId.of(clusterId);
  }

  static Hit read(SolrDocument document) {
    return new Hit(
        ClusterId.parse(text(document, IndexField.ID)),
        text(document, IndexField.TITLE_SHOWN),
        texts(document, IndexField.AUTHOR_SHOWN),
        text(document, IndexField.PUBLISHER_SHOWN),
        document.getFieldValue(IndexField.YEAR) instanceof Number year ? year.intValue() : 0,
        texts(document, IndexField.ISBN),
        text(document, IndexField.FORM),
        texts(document, IndexField.HOLDINGS).stream().map(LibraryHoldings::read).toList());
  }

  private static String text(SolrDocument document, String field) {
    @Nullable Object value = document.getFirstValue(field);
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(SolrDocument document, String field) {
    @Nullable Collection<Object> values = document.getFieldValues(field);
    return values == null ? List.of() : values.stream().map(Object::toString).toList();
  }
}
