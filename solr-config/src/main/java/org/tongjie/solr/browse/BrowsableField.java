package org.tongjie.solr.browse;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.schema.TextField;

/**
 * Titles, names or headings taken whole: indexed as one term each, found exactly or by how they
 * begin, and kept in order as doc values, so that they can be looked through.
 */
public final class BrowsableField extends TextField {

  @Override
  public List<IndexableField> createFields(SchemaField field, Object value) {
    List<IndexableField> fields = new ArrayList<>(2);
    fields.addAll(super.createFields(field, value));
    if (field.hasDocValues()) {
      BrowseKey.entry(value.toString())
          .ifPresent(entry -> fields.add(new SortedSetDocValuesField(field.getName(), entry)));
    }
    return fields;
  }

  @Override
  protected void checkSupportsDocValues() {
    // they are this type's purpose
  }
}
