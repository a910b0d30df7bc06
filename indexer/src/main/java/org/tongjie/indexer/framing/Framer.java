package org.tongjie.indexer.framing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcSyntax;

/**
 * Divides a batch into frames, from front to back, with memory bounded by one record. Not safe for
 * use by several threads.
 */
public sealed interface Framer extends AutoCloseable permits Iso2709Framer, MarcXmlFramer {
  /** The longest record accepted, in octets: forty times what ISO 2709 can declare. */
  int LONGEST_RECORD = 4 * 1024 * 1024;

  /** Takes over the stream and closes it. */
  static Framer open(InputStream stream, MarcSyntax syntax) {
    Window window = new Window(stream, LONGEST_RECORD);
    return switch (syntax) {
      case ISO_2709 -> new Iso2709Framer(window);
      case MARCXML -> new MarcXmlFramer(window);
    };
  }

  /**
   * The next frame, or empty at the end.
   *
   * @throws IOException when the stream cannot be read; a damaged gzip file is a frame instead
   */
  Optional<Frame> next() throws IOException;

  @Override
  void close() throws IOException;
}
