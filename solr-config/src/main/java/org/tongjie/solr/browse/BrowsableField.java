package org.tongjie.solr.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.TextField;

/**
 * Titles, names or headings taken whole: indexed as one term each, found exactly or by how they
 * begin, and kept in order as doc values, so that they can be looked through.
 */
public final class BrowsableField extends TextField {

  /** Nothing for a value of punctuation alone: Lucene wants both parts of a field or neither. */
  @Override
  public List<IndexableField> createFields(SchemaField field, Object value) {
    Optional<BytesRef> entry = BrowseKey.entry(value.toString());
    if (entry.isEmpty()) {
      return List.of();
    }
    List<IndexableField> fields = new ArrayList<>(super.createFields(field, value));
    fields.add(new SortedSetDocValuesField(field.getName(), entry.get()));
    return fields;
  }

  @Override
  protected void checkSupportsDocValues() {
    // they are this type's purpose
  }
}
