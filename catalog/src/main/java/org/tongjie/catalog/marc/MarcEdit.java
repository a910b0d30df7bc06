package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Fields of a record put in the place of others; all other fields stay as they are.
 *
 * @param removed by tag
 * @param added in the order of their tags; each stands after the fields whose tags are not greater
 * @param encoding what the leader says of the characters: position 9 of MARC 21, a space in UNIMARC
 */
public record MarcEdit(Predicate<String> removed, List<MarcField> added, char encoding) {

  public MarcEdit {
    added = List.copyOf(added);
  }

  /** The record after the edit. */
  public MarcRecord apply(MarcRecord record) {
    List<MarcField> fields = new ArrayList<>(record.fields().size() + added.size());
    int next = 0;
    for (MarcField field : record.fields()) {
      if (!removed.test(field.tag())) {
        while (next < added.size() && added.get(next).tag().compareTo(field.tag()) < 0) {
          fields.add(added.get(next++));
        }
        fields.add(field);
      }
    }
    fields.addAll(added.subList(next, added.size()));
    String leader = record.leader();
    return new MarcRecord(leader.substring(0, 9) + encoding + leader.substring(10), fields);
  }

  /**
   * The record after the edit in UTF-8, with the fields that stay copied as octets.
   *
   * @param octets of an ISO 2709 record said to be in UTF-8
   * @return empty where the record needs repair: it has to be read, edited and written
   * @throws MarcException when the result exceeds what ISO 2709 can say
   */
  public Optional<byte[]> applyToOctets(byte[] octets) {
    return new OctetEdit(octets, this).result();
  }
}
