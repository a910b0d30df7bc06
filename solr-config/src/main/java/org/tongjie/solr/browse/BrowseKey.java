package org.tongjie.solr.browse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.tongjie.solr.analysis.ExactForm;
import org.tongjie.solr.analysis.PinyinOrder;

/**
 * A value's place in an ordered list, as doc values keep it.
 *
 * <pre>
 * entry = key NUL display
 * key   = exact form                      where nothing is Han
 *       | pinyin TAB exact form           else
 * </pre>
 *
 * The octets order as words do, nothing before something: NUL and TAB come before the space between
 * words. Entries with one key are one term, written in different ways; a display that is the exact
 * form itself is left empty.
 */
final class BrowseKey {
  private static final byte END = 0;
  private static final byte TAB = '\t';

  /** Characters of a value that are shown. */
  private static final int MAX_DISPLAY = 255;

  private BrowseKey() {}

  /** The entry of a value, if anything of it could be found again. */
  static Optional<BytesRef> entry(String value) {
    String exact = ExactForm.of(value);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder entry = new StringBuilder(2 * value.length() + 8);
    appendKey(exact, entry);
    entry.append((char) END);
    String display = value.length() > MAX_DISPLAY ? cut(value) : value;
    if (!display.equals(exact)) {
      entry.append(display);
    }
    return Optional.of(new BytesRef(entry));
  }

  /** Where a list is entered that is looked into at a text. */
  static BytesRef start(String text) {
    StringBuilder key = new StringBuilder();
    appendKey(ExactForm.of(text), key);
    return new BytesRef(key);
  }

  private static void appendKey(String exact, StringBuilder key) {
    String pinyin = PinyinOrder.of(exact);
    if (!pinyin.isEmpty()) {
      key.append(pinyin).append((char) TAB);
    }
    key.append(exact);
  }

  private static String cut(String value) {
    boolean within = Character.isHighSurrogate(value.charAt(MAX_DISPLAY - 1));
    return value.substring(0, within ? MAX_DISPLAY - 1 : MAX_DISPLAY);
  }

  /** Length of the key in an entry; all of it where there is no mark, as with plain strings. */
  static int keyLength(BytesRef entry) {
    for (int i = 0; i < entry.length; i++) {
      if (entry.bytes[entry.offset + i] == END) {
        return i;
      }
    }
    return entry.length;
  }

  /** The exact form in a key. */
  static BytesRef exact(BytesRef key) {
    for (int i = 0; i < key.length; i++) {
      if (key.bytes[key.offset + i] == TAB) {
        return new BytesRef(key.bytes, key.offset + i + 1, key.length - i - 1);
      }
    }
    return key;
  }

  /** What an entry shows. */
  static String display(BytesRef entry) {
    int key = keyLength(entry);
    if (key + 1 < entry.length) {
      int from = entry.offset + key + 1;
      return new String(entry.bytes, from, entry.length - key - 1, StandardCharsets.UTF_8);
    }
    return exact(new BytesRef(entry.bytes, entry.offset, key)).utf8ToString();
  }

  /** Of two displays of a key the one whose entry comes first. */
  static String first(BytesRef key, String one, String other) {
    String exact = exact(key).utf8ToString();
    if (one.equals(exact) || other.equals(exact)) {
      return exact;
    }
    return new BytesRef(one).compareTo(new BytesRef(other)) <= 0 ? one : other;
  }
}
