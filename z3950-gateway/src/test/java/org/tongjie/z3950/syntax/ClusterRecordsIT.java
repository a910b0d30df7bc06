package org.tongjie.z3950.syntax;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.awaitility.Durations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.DatabaseExtension;

class ClusterRecordsIT {
  private static final long ROOM = 10_000_000;

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  private static StoredRecords stored;
  private static ClusterReader reader;

  @BeforeAll
  static void twoLibraries() {
    stored = new StoredRecords(POSTGRES.database());
    reader = new ClusterReader(POSTGRES.database());
    stored.library("CITY", "市图书馆", "905 a=owner b=barcode f=call");
    stored.library("UNI", "大学图书馆", "");
  }

  @Test
  void clustersAreReadWithAllTheirMembers() {
    stored.cluster(1);
    add(1, "CITY", MarcDialect.CNMARC, Books.cnmarc("a1", "红楼梦", "C1", "C2"));
    add(1, "UNI", MarcDialect.MARC21, Books.marc21("m1", "红楼梦", "U1"));
    stored.cluster(2);
    add(2, "UNI", MarcDialect.MARC21, Books.marc21("m2", "水浒传", "U2"));
    ClusterRecords records = new ClusterRecords(reader, ROOM);
    Map<Long, ClusterRecord> found = records.of(List.of(1L, 2L, 404L));
    assertThat(found).containsOnlyKeys(1L, 2L);
    assertThat(requireNonNull(found.get(1L)).holdings())
        .extracting(held -> held.library().value())
        .containsExactly("CITY", "UNI");
    assertThat(requireNonNull(found.get(2L)).members()).hasSize(1);
    assertThat(records.agency(new AgencySymbol("CITY")).name()).isEqualTo("市图书馆");
  }

  @Test
  void aClusterThatJoinedAnotherIsFoundUnderItsOldNumber() {
    stored.cluster(11);
    add(11, "UNI", MarcDialect.MARC21, Books.marc21("m11", "三国演义", "U11"));
    stored.moved(10, 11);
    Map<Long, ClusterRecord> found = new ClusterRecords(reader, ROOM).of(List.of(10L));
    assertThat(requireNonNull(found.get(10L)).id()).isEqualTo(11);
  }

  @Test
  void whatChangedIsForgottenWithinSecondsAndWhatDidNotStays() {
    stored.cluster(21);
    add(21, "UNI", MarcDialect.MARC21, Books.marc21("m21", "西游记", "U21"));
    stored.cluster(22);
    add(22, "UNI", MarcDialect.MARC21, Books.marc21("m22", "聊斋志异", "U22"));
    ClusterRecords records = new ClusterRecords(reader, ROOM);
    ClusterRecord unchanged = requireNonNull(records.of(List.of(21L, 22L)).get(22L));
    add(21, "CITY", MarcDialect.CNMARC, Books.cnmarc("a21", "西游记", "C21", "C22"));
    stored.cluster(21);
    await().atMost(Durations.ONE_MINUTE).until(() -> members(records, 21).size() == 2);
    assertThat(records.of(List.of(22L)).get(22L)).isSameAs(unchanged);
  }

  private static List<Member> members(ClusterRecords records, long id) {
    return requireNonNull(records.of(List.of(id)).get(id)).members();
  }

  private static void add(long cluster, String library, MarcDialect dialect, MarcRecord record) {
    stored.contribution(
        cluster, library, dialect, MarcEncoding.UTF_8, Iso2709.write(record, MarcEncoding.UTF_8));
  }
}
