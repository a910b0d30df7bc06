package org.tongjie.z3950.federation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.z3950.client.SampleMarc;
import org.tongjie.z3950.client.ScriptedTarget;
import org.tongjie.z3950.client.ScriptedTarget.Script;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.target.Target;

/**
 * Two sound targets, one that lies about its character set, one with 100,000 hits, one that takes
 * 30 seconds and one that is dead.
 */
final class SixTargets implements AutoCloseable {
  static final MarcRecord SANTI = SampleMarc.book("1", "三体", "刘慈欣", "9787536692930");
  static final MarcRecord FOREST = SampleMarc.book("2", "黑暗森林", "刘慈欣", "9787536693968");
  static final MarcRecord DEATH = SampleMarc.book("3", "死神永生", "刘慈欣", "9787229030933");
  static final List<String> CODES = List.of("good", "other", "liar", "flood", "slow", "dead");

  /** Records read of the flood. */
  static final int FLOOD_LIMIT = 30;

  static final int FLOOD = 100_000;
  private static final int SLOW_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  final ScriptedTarget good =
      ScriptedTarget.start(ScriptedTarget.serving(List.of(utf8(SANTI), utf8(FOREST))));
  final ScriptedTarget other =
      ScriptedTarget.start(ScriptedTarget.serving(List.of(utf8(FOREST), utf8(DEATH))));
  final ScriptedTarget liar =
      ScriptedTarget.start(ScriptedTarget.serving(List.of(gb18030(SANTI), gb18030(DEATH))));
  final ScriptedTarget flood = ScriptedTarget.start(flooding());
  final ScriptedTarget slow = ScriptedTarget.start(sleeping());
  final int deadPort;

  SixTargets() throws IOException {
    try (ScriptedTarget gone = ScriptedTarget.start(ScriptedTarget.serving(List.of()))) {
      deadPort = gone.port();
    }
  }

  private static byte[] utf8(MarcRecord record) {
    return SampleMarc.octets(record, MarcEncoding.UTF_8);
  }

  private static byte[] gb18030(MarcRecord record) {
    return SampleMarc.octets(record, MarcEncoding.GB18030);
  }

  private static Script flooding() {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < FLOOD_LIMIT + 10; i++) {
      records.add(utf8(SampleMarc.book("f" + i, "洪水第" + i + "种", "某人" + i, "")));
    }
    return (request, out) -> Apdus.write(ScriptedTarget.honest(request, records, FLOOD));
  }

  /** Accepts us and then says nothing for long. */
  private Script sleeping() {
    return (request, out) -> {
      if (!(request instanceof InitializeRequest)) {
        closed.await(SLOW_SECONDS, TimeUnit.SECONDS);
      }
      return Apdus.write(ScriptedTarget.honest(request, List.of(utf8(DEATH)), 1));
    };
  }

  List<Target> targets() {
    return List.of(
        good.target("good"),
        other.target("other"),
        liar.target("liar"),
        flood.target("flood", "limit.records", Integer.toString(FLOOD_LIMIT)),
        slow.target("slow"),
        good.target("dead", "port", Integer.toString(deadPort)));
  }

  /** Describes them in files, as an operator does. */
  void describe(Path folder) throws IOException {
    List<ScriptedTarget> living = List.of(good, other, liar, flood, slow);
    for (int i = 0; i < CODES.size(); i++) {
      int port = i < living.size() ? living.get(i).port() : deadPort;
      Files.writeString(
          folder.resolve(CODES.get(i) + ".properties"),
          """
          name = 第%d馆
          host = 127.0.0.1
          port = %d
          database = db
          limit.records = %d
          """
              .formatted(i + 1, port, FLOOD_LIMIT),
          StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    for (ScriptedTarget target : List.of(good, other, liar, flood, slow)) {
      target.close();
    }
  }
}
