package org.tongjie.indexer.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.indexer.framing.Frames.concat;
import static org.tongjie.indexer.framing.Frames.outline;
import static org.tongjie.indexer.framing.Frames.record;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.catalog.marc.MarcSyntax;

class Iso2709FramerTest {

  @Test
  void recordsComeWithTheirOffsets() {
    byte[] first = record("1");
    List<Frame> frames = frames(concat(first, record("2")));
    assertThat(frames).extracting(Frame::offset).containsExactly(0L, (long) first.length);
    assertThat(frames.getFirst().octets()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "  ", "\0\0", "\uFEFF", "\u001a", "\r\n\r\n"})
  void whatSystemsWriteBetweenRecordsIsPassedOver(String filler) {
    assertThat(outline(frames(concat(filler, record("1"), filler, record("2"), filler))))
        .containsExactly("1", "2");
  }

  @Test
  void garbageBetweenRecordsIsSetAsideWithItsOffset() {
    byte[] first = record("1");
    List<Frame> frames = frames(concat(first, "*** page 2 ***", record("2")));
    assertThat(outline(frames)).containsExactly("1", "garbage", "2");
    assertThat(frames.get(1).offset()).isEqualTo(first.length);
  }

  @Test
  void aMissingRecordTerminatorHidesNoNeighbour() {
    byte[] second = record("2");
    byte[] cut = Arrays.copyOf(second, second.length - 1);
    assertThat(outline(frames(concat(record("1"), cut, record("3")))))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aWrongLengthHidesNoNeighbour() {
    byte[] second = record("2");
    second[3] = '0';
    assertThat(outline(frames(concat(record("1"), second, record("3")))))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aLengthThatIsNoNumberHidesNoNeighbour() {
    byte[] second = record("2");
    second[0] = (byte) 0xD9;
    second[1] = (byte) 0xA1;
    assertThat(outline(frames(concat(record("1"), second, record("3")))))
        .containsExactly("1", "2", "3");
  }

  @Test
  void aRecordTerminatorInsideARecordIsKeptInIt() {
    byte[] second = record("2-2");
    second[second.length - 4] = 0x1D;
    assertThat(outline(frames(concat(record("1"), second, record("3")))))
        .containsExactly("1", "2-2", "3");
  }

  @Test
  void aFileCutInItsLastRecordGivesTheOthers() {
    byte[] last = record("2");
    List<Frame> frames = frames(concat(record("1"), Arrays.copyOf(last, 20)));
    assertThat(outline(frames)).containsExactly("1", "leader-short");
  }

  @Test
  void nothingButNoiseEndsWithItsSizeNotItsLength() {
    List<Frame> frames = frames(new RepeatedStream("noise ", 9 * 1024 * 1024));
    assertThat(outline(frames)).startsWith("record-too-long").doesNotContain("1");
    assertThat(frames)
        .allSatisfy(f -> assertThat(f.octets()).hasSizeLessThanOrEqualTo(Frame.Damaged.KEPT));
  }

  @Test
  void recordsBehindAnEndlessOneAreFound() {
    InputStream noise = new RepeatedStream("noise ", 5 * 1024 * 1024);
    InputStream batch =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new java.io.ByteArrayInputStream(record("1")),
                    noise,
                    new java.io.ByteArrayInputStream(concat("\u001d", record("2"))))));
    assertThat(outline(Frames.of(batch, MarcSyntax.ISO_2709))).startsWith("1").endsWith("2");
  }

  @Test
  void aLongBatchNeedsNoMoreMemoryThanAShortOne() {
    byte[] record = record("1");
    long copies = 256L * 1024 * 1024 / record.length;
    long count = 0;
    try (Framer framer =
        Framer.open(new RepeatedStream(record, copies * record.length), MarcSyntax.ISO_2709)) {
      while (framer.next().isPresent()) {
        count++;
      }
    } catch (java.io.IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
    assertThat(count).isEqualTo(copies);
  }

  @Test
  void anyStreamEnds() {
    byte[] sound = concat(IntStream.range(0, 5).mapToObj(i -> record("" + i)).toArray());
    java.util.Random random = new java.util.Random(42);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = sound.clone();
      for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
        damaged[random.nextInt(damaged.length)] =
            (byte) (random.nextInt(4) == 0 ? 0x1D : random.nextInt(256));
      }
      List<Frame> frames = frames(damaged);
      assertThat(frames).hasSizeLessThan(12);
      assertThat(frames.stream().mapToLong(f -> f.octets().length).sum())
          .isLessThanOrEqualTo(damaged.length);
    }
  }

  private static List<Frame> frames(byte[] batch) {
    return Frames.of(batch, MarcSyntax.ISO_2709);
  }

  private static List<Frame> frames(InputStream batch) {
    return Frames.of(batch, MarcSyntax.ISO_2709);
  }
}
