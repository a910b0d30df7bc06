package org.tongjie.indexer.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.indexer.framing.Framer;

/** A file of records: opened, uncompressed where it is gzip, its format known from its content. */
public final class BatchFile {
  private static final int LOOK_AHEAD = 64 * 1024;

  private BatchFile() {}

  /** What a file turned out to be. */
  public sealed interface Opened {}

  /**
   * A file whose records can be framed.
   *
   * @param framer to be closed by the caller
   * @param compressed whether the file is gzip
   */
  public record Records(Framer framer, MarcSyntax syntax, boolean compressed) implements Opened {}

  /** A file in a format that is not read; the message names it and what to do. */
  public record Unsupported(String message) implements Opened {}

  /** A file that cannot be opened or holds nothing; the message says why. */
  public record Unreadable(String message) implements Opened {}

  public static Opened open(Path file) {
    if (Files.isDirectory(file)) {
      return new Unreadable(file + " is a directory: name the files in it");
    }
    try {
      return open(file, new BufferedInputStream(Files.newInputStream(file), LOOK_AHEAD));
    } catch (NoSuchFileException missing) {
      return new Unreadable("no such file: " + file);
    } catch (AccessDeniedException denied) {
      return new Unreadable("no permission to read " + file);
    } catch (IOException fault) {
      return new Unreadable("cannot read " + file + ": " + fault.getMessage());
    }
  }

  private static Opened open(Path file, InputStream stream) throws IOException {
    boolean handedOn = false;
    try {
      byte[] magic = peek(stream);
      boolean compressed = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
      InputStream content = compressed ? new GZIPInputStream(stream, LOOK_AHEAD) : stream;
      byte[] head = head(content);
      Opened opened = opened(file, head, content, compressed);
      handedOn = opened instanceof Records;
      return opened;
    } catch (ZipException | EOFException damaged) {
      return new Unreadable(
          file + " is a damaged gzip file: " + damaged.getMessage() + "; fetch it again");
    } finally {
      if (!handedOn) {
        stream.close();
      }
    }
  }

  private static Opened opened(Path file, byte[] head, InputStream rest, boolean compressed) {
    return switch (BatchFormat.of(head)) {
      case BatchFormat.Marc marc -> {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), rest);
        InputStream octets = marc.utf16() ? Utf16.toUtf8(whole, head) : whole;
        yield new Records(Framer.open(octets, marc.syntax()), marc.syntax(), compressed);
      }
      case BatchFormat.Empty _ -> new Unreadable(file + " is empty");
      case BatchFormat.Other other ->
          new Unsupported(
              "unsupported format: "
                  + file
                  + " is "
                  + other.name()
                  + "; ISO 2709 and MARCXML are read, plain or gzip");
    };
  }

  private static byte[] peek(InputStream stream) throws IOException {
    stream.mark(2);
    byte[] magic = stream.readNBytes(2);
    stream.reset();
    return magic;
  }

  /** The first octets, fewer where the stream ends or is damaged; reading on meets that again. */
  private static byte[] head(InputStream stream) throws IOException {
    byte[] head = new byte[LOOK_AHEAD];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < LOOK_AHEAD) {
        read = stream.read(head, length, LOOK_AHEAD - length);
        length += Math.max(read, 0);
      }
    } catch (EOFException | ZipException damaged) {
      if (length == 0) {
        throw damaged;
      }
    }
    return Arrays.copyOf(head, length);
  }
}
