package org.tongjie.catalog.marc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A MARC record as text: leader and fields in the order of the record, decoded but not interpreted.
 *
 * @param leader 24 characters
 */
public record MarcRecord(String leader, List<MarcField> fields) {

  public MarcRecord {
    if (leader.length() != 24) {
      throw new IllegalArgumentException("leader of " + leader.length() + " characters, not 24");
    }
    fields = List.copyOf(fields);
  }

  /** The first control field with this tag. */
  public Optional<String> control(String tag) {
    for (MarcField field : fields) {
      if (field instanceof MarcField.Control control && control.tag().equals(tag)) {
        return Optional.of(control.value());
      }
    }
    return Optional.empty();
  }

  /** The data fields with this tag, in record order. */
  public Stream<MarcField.Data> data(String tag) {
    return fields.stream()
        .filter(field -> field.tag().equals(tag))
        .filter(MarcField.Data.class::isInstance)
        .map(MarcField.Data.class::cast);
  }
}
