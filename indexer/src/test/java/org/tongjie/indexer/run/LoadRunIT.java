package org.tongjie.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.run.LoadRequest.Scope;

@ExtendWith(FreshDatabase.class)
class LoadRunIT {
  /** Octets of the directory of a made-up book with six fields. */
  private static final int DIRECTORY = 6 * 12;

  private final Database database;
  private final Loads loads;

  LoadRunIT(FreshDatabase.Factory databases, @TempDir Path directory) throws SQLException {
    database = databases.fresh();
    loads = new Loads(database, directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sameFileAgainFindsNothingToDo() {
    byte[] batch = Records.batch(Records.book("1", "红楼"), Records.book("2", "西游"));
    assertThat(Loads.done(loads.load("a", batch)).counts().added()).isEqualTo(2);
    long change = loads.lastChange();
    LoadReport.Counts again = Loads.done(loads.load("a", batch)).counts();
    assertThat(again).isEqualTo(new LoadReport.Counts(2, 0, 0, 2, 0, 0, 0));
    assertThat(loads.lastChange()).isEqualTo(change);
  }

  @Test
  void changedAndWithdrawnRecordsAreCounted() {
    loads.load("a", Records.batch(Records.book("1", "红楼"), Records.book("2", "西游")));
    LoadReport.Counts counts =
        Loads.done(
                loads.load(
                    "a",
                    Records.batch(
                        Records.book("1", "红楼梦"),
                        Records.book("2", "西游", 'd'),
                        Records.book("9", "未曾有", 'd'))))
            .counts();
    assertThat(counts).isEqualTo(new LoadReport.Counts(3, 0, 1, 1, 1, 0, 0));
  }

  @Test
  void repeatedControlNumberKeepsTheLastAndSetsTheOthersAside() {
    byte[] batch =
        Records.batch(Records.book("1", "初稿"), Records.book("2", "西游"), Records.book("1", "定稿"));
    LoadReport.Counts first = Loads.done(loads.load("a", batch)).counts();
    assertThat(first).isEqualTo(new LoadReport.Counts(3, 2, 0, 0, 0, 1, 0));
    assertThat(loads.quarantine()).containsExactly(Codes.REPEATED);
    long change = loads.lastChange();
    LoadReport.Counts again = Loads.done(loads.load("a", batch)).counts();
    assertThat(again).isEqualTo(new LoadReport.Counts(3, 0, 0, 2, 0, 1, 0));
    assertThat(loads.lastChange()).isEqualTo(change);
  }

  @Test
  void recordsWithoutNumberAreKnownAgainByTheirContent() {
    byte[] batch = Records.batch(Records.book("", "无号一"), Records.book("", "无号二"));
    assertThat(Loads.done(loads.load("a", batch)).counts().added()).isEqualTo(2);
    assertThat(Loads.done(loads.load("a", batch)).counts().unchanged()).isEqualTo(2);
  }

  @Test
  void damagedRecordIsSetAsideAndItsNeighboursAreLoaded() {
    byte[] damaged = Records.book("2", "西游");
    Arrays.fill(damaged, 24, 24 + DIRECTORY, (byte) '-');
    byte[] batch = Records.batch(Records.book("1", "红楼"), damaged, Records.book("3", "水浒"));
    LoadReport report = Loads.done(loads.load("a", batch));
    assertThat(report.counts().added()).isEqualTo(2);
    assertThat(report.counts().setAside()).isEqualTo(1);
    assertThat(report.setAsideByCode()).hasSize(1);
    assertThat(report.counts().addUp()).isTrue();
    assertThat(loads.quarantine()).hasSize(1);
  }

  @Test
  void fullBatchWithdrawsWhatItNoLongerHas() {
    byte[][] records = numbered(20);
    loads.load("a", Records.batch(records));
    byte[][] most = Arrays.copyOf(records, 19);
    LoadReport report = Loads.done(loads.load("a", Records.batch(most), Scope.FULL));
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.index().contributions()).isEqualTo(19);
  }

  @Test
  void fullBatchThatLacksMoreThanATenthWithdrawsNothingUnlessForced() {
    byte[][] records = numbered(20);
    loads.load("a", Records.batch(records));
    byte[] half = Records.batch(Arrays.copyOf(records, 10));
    assertThat(loads.load("a", half, Scope.FULL))
        .asInstanceOf(type(LoadResult.Incomplete.class))
        .satisfies(incomplete -> {
          assertThat(incomplete.why()).contains("10 of 20", "--force");
          assertThat(incomplete.report().index().contributions()).isEqualTo(20);
        });
    LoadReport forced = Loads.done(loads.load("a", half, Scope.FULL_FORCED));
    assertThat(forced.removed()).isEqualTo(10);
    assertThat(forced.index().contributions()).isEqualTo(10);
  }

  @Test
  void fullBatchNeverTakesARecordSetAsideForGone() {
    byte[][] records = numbered(20);
    loads.load("a", Records.batch(records));
    byte[][] oneDamaged = records.clone();
    oneDamaged[4] = records[4].clone();
    Arrays.fill(oneDamaged[4], 24, 24 + DIRECTORY, (byte) '-');
    LoadResult result = loads.load("a", Records.batch(oneDamaged), Scope.FULL);
    assertThat(result)
        .asInstanceOf(type(LoadResult.Incomplete.class))
        .satisfies(
            incomplete -> assertThat(incomplete.report().index().contributions()).isEqualTo(20));
  }

  @Test
  void fileOfAnotherFormatIsRefusedByName() {
    LoadResult result = loads.load("a", "{\"leader\":\"\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(result)
        .asInstanceOf(type(LoadResult.Refused.class))
        .satisfies(refused -> assertThat(refused.why()).contains("unsupported format"));
  }

  private static byte[][] numbered(int count) {
    byte[][] records = new byte[count][];
    for (int i = 0; i < count; i++) {
      records[i] = Records.book("n" + i, "第" + (char) (0x4E00 + 37 * i) + "书");
    }
    return records;
  }
}
