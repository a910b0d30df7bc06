package org.tongjie.app.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.catalog.matching.Partition;
import org.tongjie.catalog.matching.Partition.Candidate;

/** The truth of the sample can be found out: matching alone divides its records as it says. */
class SampleMatchingTest {
  private final List<SampleRecord> records =
      Sample.generate(Sample.SEED).records().stream()
          .filter(record -> record.defect().loaded())
          .toList();

  @Test
  void recordsOfOneManifestationMeetAndAllOthersStayApart() {
    Map<String, TreeSet<String>> groupsOfManifestation = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Partition.Component component : Partition.of(candidates(), _ -> false)) {
      for (Partition.Group group : component.groups()) {
        TreeSet<String> keys = new TreeSet<>();
        for (long id : group.ids()) {
          keys.add(records.get((int) id).manifestation().key());
        }
        String described = describe(group);
        keys.forEach(
            key -> groupsOfManifestation.computeIfAbsent(key, _ -> new TreeSet<>()).add(described));
        if (keys.size() > 1) {
          wrong.add("joined: " + described);
        }
      }
    }
    groupsOfManifestation.forEach((key, groups) -> {
      if (groups.size() > 1) {
        wrong.add("apart: " + key + " is in " + groups);
      }
    });
    assertThat(wrong).isEmpty();
  }

  private String describe(Partition.Group group) {
    List<String> members = new ArrayList<>();
    for (long id : group.ids()) {
      SampleRecord record = records.get((int) id);
      members.add(record.library().symbol() + " " + title(record) + " " + record.defect());
    }
    return members + " by " + group.joins();
  }

  private static String title(SampleRecord record) {
    String tag = record.library() == SampleLibrary.MIDDLE ? "245" : "200";
    return record.marc().data(tag).findFirst().orElseThrow().subfields().toString();
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int id = 0; id < records.size(); id++) {
      SampleRecord record = records.get(id);
      MarcDialect dialect =
          record.library() == SampleLibrary.MIDDLE ? MarcDialect.MARC21 : MarcDialect.CNMARC;
      BibliographicRecord mapped =
          RecordMapping.map(record.marc(), dialect, HoldingsProfile.usual(dialect));
      MatchIdentity identity = MatchIdentity.of(mapped);
      candidates.add(new Candidate(id, identity, MatchKeys.of(identity)));
    }
    return candidates;
  }
}
