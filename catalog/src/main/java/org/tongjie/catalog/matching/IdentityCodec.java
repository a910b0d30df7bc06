package org.tongjie.catalog.matching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.matching.MatchIdentity.Carrier;
import org.tongjie.catalog.matching.MatchIdentity.Imprint;
import org.tongjie.catalog.matching.MatchIdentity.Names;
import org.tongjie.catalog.matching.MatchIdentity.Numbers;
import org.tongjie.catalog.matching.MatchIdentity.Part;
import org.tongjie.catalog.matching.MatchIdentity.Titles;

/**
 * Identities as octets: {@code Version, Form, Carrier, Titles, Part, Names, Imprint, Numbers};
 * numbers as variable-length integers, texts as length and UTF-8, lists as count and texts.
 */
final class IdentityCodec {
  private static final int VERSION = 1;

  private IdentityCodec() {}

  static byte[] encode(MatchIdentity identity) {
    Output out = new Output();
    out.number(VERSION);
    out.text(identity.form().name());
    out.text(identity.carrier().name());
    Titles title = identity.title();
    out.text(title.base());
    out.text(title.rest());
    out.list(title.others());
    Part part = identity.part();
    out.text(part.volume());
    out.text(part.name());
    out.number(part.pieces());
    out.list(part.series());
    out.list(identity.names().persons());
    out.list(identity.names().bodies());
    Imprint imprint = identity.imprint();
    out.list(imprint.publishers());
    out.number(imprint.year());
    out.number(imprint.edition());
    out.text(imprint.version());
    out.number(imprint.pages());
    out.text(imprint.language());
    Numbers numbers = identity.numbers();
    out.list(numbers.isbns());
    out.list(numbers.csbns());
    out.list(numbers.issns());
    out.list(numbers.systems());
    out.list(numbers.documents());
    return out.octets.toByteArray();
  }

  static MatchIdentity decode(byte[] octets) {
    Input in = new Input(octets);
    int version = in.number();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "match identity of version " + version + ", this program reads " + VERSION);
    }
    return new MatchIdentity(
        Form.valueOf(in.text()),
        Carrier.valueOf(in.text()),
        new Titles(in.text(), in.text(), in.list()),
        new Part(in.text(), in.text(), in.number(), in.list()),
        new Names(in.list(), in.list()),
        new Imprint(in.list(), in.number(), in.number(), in.text(), in.number(), in.text()),
        new Numbers(in.list(), in.list(), in.list(), in.list(), in.list()));
  }

  private static final class Output {
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream(256);

    void number(int value) {
      int rest = value;
      while ((rest & ~0x7F) != 0) {
        octets.write((rest & 0x7F) | 0x80);
        rest >>>= 7;
      }
      octets.write(rest);
    }

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      octets.write(utf8, 0, utf8.length);
    }

    void list(List<String> texts) {
      number(texts.size());
      for (String text : texts) {
        text(text);
      }
    }
  }

  private static final class Input {
    private final byte[] octets;
    private int at;

    Input(byte[] octets) {
      this.octets = octets;
    }

    int number() {
      int value = 0;
      for (int shift = 0; shift < 32; shift += 7) {
        if (at >= octets.length) {
          throw damaged();
        }
        byte octet = octets[at++];
        value |= (octet & 0x7F) << shift;
        if (octet >= 0) {
          return value;
        }
      }
      throw damaged();
    }

    int below(int limit) {
      int value = number();
      if (value < 0 || value >= limit) {
        throw damaged();
      }
      return value;
    }

    String text() {
      int length = below(octets.length - at + 1);
      String text = new String(octets, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    List<String> list() {
      int count = below(octets.length - at + 1);
      List<String> texts = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    private IllegalArgumentException damaged() {
      return new IllegalArgumentException("match identity damaged at octet " + at);
    }
  }
}
