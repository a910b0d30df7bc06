package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.shelf.Marc;
import org.tongjie.z3950.client.RecordReading;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

class LiveRecordTest {
  private static final RecordReading.Read BOOK =
      new RecordReading.Read(
          Marc.record("200 1_ $a三体", "905 __ $aLCDX $bDX1 $c总馆书库 $fI247.55/1"),
          MarcDialect.CNMARC,
          MarcEncoding.UTF_8,
          List.of());

  private static List<Entry.Held> held(Map<String, String> described) {
    Target target = TargetFiles.of("one", described, Path.of("."));
    return LiveRecord.of(target, "token", 1, BOOK).source().holdings();
  }

  @Test
  void copiesAreReadAsMostLibrariesWriteThem() {
    assertThat(held(Map.of("host", "127.0.0.1", "database", "db")))
        .containsExactly(new Entry.Held("LCDX", "", "I247.55/1"));
  }

  @Test
  void copiesAreReadAsTheTargetsFileSays() {
    assertThat(
            held(
                Map.of(
                    "host", "127.0.0.1",
                    "database", "db",
                    "records.holdings", "905 b=barcode c=location f=call")))
        .containsExactly(new Entry.Held("", "总馆书库", "I247.55/1"));
  }
}
