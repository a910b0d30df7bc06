package org.tongjie.indexer.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.indexer.framing.Frame;
import org.tongjie.indexer.framing.Framer;
import org.tongjie.indexer.source.BatchFile;

/** The frames of a batch's files, one after the other. */
final class FrameSource implements AutoCloseable {
  private final Iterator<Path> files;
  private @Nullable Framer current;
  private String file = "";

  private FrameSource(List<Path> files) {
    this.files = files.iterator();
  }

  /** A frame and the name of its file. */
  record Located(String file, Frame frame) {}

  static FrameSource of(List<Path> files) {
    return new FrameSource(files);
  }

  /** Why these files cannot be loaded, or empty when each can be opened and holds MARC. */
  static Optional<String> refusal(List<Path> files) throws IOException {
    for (Path path : files) {
      switch (BatchFile.open(path)) {
        case BatchFile.Records readable -> readable.framer().close();
        case BatchFile.Unsupported unsupported -> {
          return Optional.of(unsupported.message());
        }
        case BatchFile.Unreadable unreadable -> {
          return Optional.of(unreadable.message());
        }
      }
    }
    return Optional.empty();
  }

  /** The next frame, or empty after the last file. */
  Optional<Located> next() throws IOException {
    while (true) {
      if (current == null && !openNext()) {
        return Optional.empty();
      }
      Framer framer = current;
      Optional<Frame> frame = framer == null ? Optional.empty() : framer.next();
      if (frame.isPresent()) {
        return Optional.of(new Located(file, frame.get()));
      }
      close();
    }
  }

  private boolean openNext() throws IOException {
    if (!files.hasNext()) {
      return false;
    }
    Path path = files.next();
    file = String.valueOf(path.getFileName());
    current =
        switch (BatchFile.open(path)) {
          case BatchFile.Records readable -> readable.framer();
          case BatchFile.Unsupported unsupported -> throw new IOException(unsupported.message());
          case BatchFile.Unreadable unreadable -> throw new IOException(unreadable.message());
        };
    return true;
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
