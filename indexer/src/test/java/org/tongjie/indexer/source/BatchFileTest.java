package org.tongjie.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.indexer.framing.Frame;

class BatchFileTest {
  private static final String ISO = "00043nam  2200037   4500001000500000\u001eid01\u001e\u001d";
  private static final String XML =
      "<collection><record><controlfield tag='001'>读者</controlfield></record></collection>";

  @TempDir private Path directory;

  @Test
  void gzipIsKnownByItsContent() {
    BatchFile.Records batch = records("x.mrc", gzip(ISO.getBytes(UTF_8)));
    assertThat(batch.compressed()).isTrue();
    assertThat(batch.syntax()).isEqualTo(MarcSyntax.ISO_2709);
    assertThat(frames(batch)).hasSize(1);
  }

  @Test
  void gzipInSeveralMembersIsOneFile() {
    byte[] member = gzip(ISO.getBytes(UTF_8));
    byte[] both = Arrays.copyOf(member, 2 * member.length);
    System.arraycopy(member, 0, both, member.length, member.length);
    assertThat(frames(records("x.gz", both))).hasSize(2);
  }

  @Test
  void gzipCutInTheMiddleGivesWhatCameBefore() {
    StringBuilder batch = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < 5_000; i++) {
      batch.append(ISO.replace("id01", "%04d".formatted(random.nextInt(10_000))));
    }
    byte[] whole = gzip(batch.toString().getBytes(UTF_8));
    List<Frame> frames = frames(records("x.gz", Arrays.copyOf(whole, whole.length / 2)));
    assertThat(frames).hasSizeBetween(500, 4_999);
    assertThat(frames.subList(0, frames.size() - 1)).allMatch(Frame.Raw.class::isInstance);
    assertThat(frames.getLast())
        .isInstanceOfSatisfying(
            Frame.Damaged.class, last -> assertThat(last.code()).isEqualTo("stream-damaged"));
  }

  @Test
  void gzipWithoutContentIsUnreadable() {
    assertThat(open("x.gz", new byte[] {0x1F, (byte) 0x8B, 8}))
        .isInstanceOfSatisfying(
            BatchFile.Unreadable.class, x -> assertThat(x.message()).contains("damaged gzip"));
  }

  @Test
  void utf16IsXmlToo() {
    assertThat(frames(records("be.xml", XML.getBytes(UTF_16)))).hasSize(1);
    assertThat(frames(records("le.xml", XML.getBytes(UTF_16LE)))).hasSize(1);
    assertThat(
            new String(
                frames(records("le.xml", XML.getBytes(UTF_16LE))).getFirst().octets(), UTF_8))
        .contains("读者");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"leader\":\"\"}|MARC-in-JSON",
        "=LDR  00000nam|MARCMaker",
        "000000001 LDR   L 00000|Aleph",
        "LDR 00000nam|line format",
        "PK\u0003\u0004zip|ZIP",
        "<html><record/></html>|XML",
        "<mods><title/></mods>|XML with the root element mods",
        "题名：红楼梦|neither ISO 2709",
      })
  void otherFormatsAreNamed(String content, String name) {
    assertThat(open("x.dat", content.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            BatchFile.Unsupported.class,
            x -> assertThat(x.message()).startsWith("unsupported format").contains(name));
  }

  @Test
  void emptyMissingAndDirectoryAreUnreadableWithTheirName() throws IOException {
    Path missing = directory.resolve("missing.mrc");
    Path folder = Files.createDirectory(directory.resolve("folder"));
    assertThat(unreadable(open("empty.mrc", new byte[0]))).contains("empty.mrc").contains("empty");
    assertThat(unreadable(open("blank.mrc", "\r\n  ".getBytes(UTF_8)))).contains("empty");
    assertThat(unreadable(BatchFile.open(missing))).contains("missing.mrc");
    assertThat(unreadable(BatchFile.open(folder))).contains("directory");
  }

  private static String unreadable(BatchFile.Opened opened) {
    assertThat(opened).isInstanceOf(BatchFile.Unreadable.class);
    return ((BatchFile.Unreadable) opened).message();
  }

  private BatchFile.Records records(String name, byte[] content) {
    BatchFile.Opened opened = open(name, content);
    assertThat(opened).isInstanceOf(BatchFile.Records.class);
    return (BatchFile.Records) opened;
  }

  private BatchFile.Opened open(String name, byte[] content) {
    try {
      return BatchFile.open(Files.write(directory.resolve(name), content));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<Frame> frames(BatchFile.Records batch) {
    List<Frame> frames = new ArrayList<>();
    try (var framer = batch.framer()) {
      Optional<Frame> frame = framer.next();
      while (frame.isPresent()) {
        frames.add(frame.get());
        frame = framer.next();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return frames;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return compressed.toByteArray();
  }
}
