package org.tongjie.indexer.framing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcDefect;
import org.tongjie.catalog.marc.MarcSyntax;

/**
 * Cuts a MARCXML stream into its record elements by scanning for markup, without parsing: a record
 * that is not well-formed ends where its end tag or the next record begins, and the others are
 * parsed each alone. Elements are known by local name, so any prefix or none will do, and a record
 * inside a record (OAI-PMH, SRU) is the MARC one. Document types are passed over unread.
 */
final class MarcXmlFramer implements Framer {
  private static final int NONE = -1;

  private final Window window;
  private final XmlScanner scanner;
  private Charset declared = StandardCharsets.UTF_8;
  private int open = NONE;
  private int stray = NONE;
  private boolean marc;
  private boolean damageTold;

  MarcXmlFramer(Window window) {
    this.window = window;
    this.scanner = new XmlScanner(window);
  }

  @Override
  public Optional<Frame> next() throws IOException {
    while (true) {
      XmlScanner.Markup markup = scanner.next();
      Frame frame = markup == null ? null : frameAt(markup);
      if (frame != null) {
        return Optional.of(frame);
      }
      boolean full = scanner.position() >= LONGEST_RECORD;
      if (open == NONE && stray == NONE) {
        scanner.forget(scanner.position());
      } else if (full) {
        return Optional.of(tooLong());
      }
      if (markup == null && !full) {
        return atEnd();
      }
    }
  }

  private @Nullable Frame frameAt(XmlScanner.Markup markup) {
    return switch (markup.kind()) {
      case DECLARATION -> {
        declared = XmlEncoding.declaredIn(window.copy(markup.from(), markup.to()));
        yield null;
      }
      case START -> start(markup);
      case END -> end(markup);
      case OTHER -> null;
    };
  }

  private @Nullable Frame start(XmlScanner.Markup markup) {
    switch (markup.name()) {
      case "record" -> {
        Frame before = beforeRecord(markup.from());
        open = before == null ? markup.from() : 0;
        marc = false;
        return before;
      }
      case "leader", "controlfield", "datafield" -> {
        marc = true;
        if (open == NONE && stray == NONE) {
          stray = markup.from();
        }
      }
      default -> {}
    }
    return null;
  }

  /** What was open when a record begins: fields of no record, or a record without end tag. */
  private @Nullable Frame beforeRecord(int at) {
    if (stray != NONE) {
      int from = stray;
      return damaged(from, at, MarcDefect.XML_STRAY_FIELD, "MARC fields outside any record");
    }
    if (open != NONE && marc) {
      int from = open;
      return damaged(from, at, MarcDefect.XML_UNCLOSED, "the next record begins inside this one");
    }
    return null;
  }

  private @Nullable Frame end(XmlScanner.Markup markup) {
    boolean ofCollection = markup.name().equals("collection");
    if (!markup.name().equals("record") && !ofCollection) {
      return null;
    }
    if (stray != NONE) {
      int from = stray;
      return damaged(
          from, markup.to(), MarcDefect.XML_STRAY_FIELD, "MARC fields outside any record");
    }
    if (open == NONE) {
      return null;
    }
    if (ofCollection) {
      return damaged(open, markup.from(), MarcDefect.XML_UNCLOSED, "no </record> before the end");
    }
    if (!marc) {
      return damaged(
          open, markup.to(), MarcDefect.FIELDS_MISSING, "no leader, controlfield or datafield");
    }
    return raw(markup.to());
  }

  private Frame raw(int to) {
    int from = open;
    long offset = scanner.streamOffset(from);
    byte[] octets = XmlEncoding.toUtf8(window.copy(from, to), declared);
    settle(to);
    return new Frame.Raw(offset, octets, MarcSyntax.MARCXML);
  }

  private Frame damaged(int from, int to, MarcDefect defect, String reason) {
    long offset = scanner.streamOffset(from);
    byte[] kept = window.copy(from, Math.min(to, from + Frame.Damaged.KEPT));
    settle(to);
    return new Frame.Damaged(offset, kept, defect, reason);
  }

  private void settle(int to) {
    open = NONE;
    stray = NONE;
    marc = false;
    scanner.forget(to);
  }

  private Frame tooLong() {
    int from = Math.max(0, Math.max(open, stray));
    return damaged(
        from,
        scanner.position(),
        MarcDefect.RECORD_TOO_LONG,
        "no end of the record in " + scanner.position() + " octets");
  }

  private Optional<Frame> atEnd() {
    String damage = window.damage();
    if (damage != null && !damageTold) {
      damageTold = true;
      int from = Math.max(0, Math.max(open, stray));
      return Optional.of(
          damaged(
              from,
              window.size(),
              MarcDefect.STREAM_DAMAGED,
              "the stream breaks off here: " + damage));
    }
    if (stray != NONE) {
      return Optional.of(
          damaged(
              stray, window.size(), MarcDefect.XML_STRAY_FIELD, "MARC fields outside any record"));
    }
    if (open != NONE) {
      return Optional.of(
          damaged(open, window.size(), MarcDefect.XML_UNCLOSED, "the file ends inside the record"));
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
