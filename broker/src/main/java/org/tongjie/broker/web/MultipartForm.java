package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with files as browsers send it (RFC 7578); its size is bounded by the server.
 *
 * @param parts octets by the name of their field; the first of a name counts
 */
record MultipartForm(Map<String, byte[]> parts) {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]{1,70})\"?");
  private static final Pattern NAME = Pattern.compile("(?i)name=\"([^\"]{1,40})\"");
  private static final String FILE = "file";
  private static final String END_OF_HEADERS = "\r\n\r\n";

  /** Reads a form; what is none has no parts. */
  static MultipartForm parse(@Nullable String contentType, byte[] body) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
    if (boundary.find()) {
      String octets = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
      for (String part : octets.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
        read(part, parts);
      }
    }
    return new MultipartForm(parts);
  }

  private static void read(String part, Map<String, byte[]> parts) {
    int end = part.indexOf(END_OF_HEADERS);
    if (end < 0) {
      return;
    }
    Matcher name = NAME.matcher(part.substring(0, end));
    if (name.find()) {
      String content = part.substring(end + END_OF_HEADERS.length());
      parts.putIfAbsent(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** The file, which our forms send under this one name. */
  byte[] file() {
    return parts.getOrDefault(FILE, new byte[0]);
  }

  /** The fields as texts, without files. */
  MultivaluedMap<String, String> fields() {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    parts.forEach((name, octets) -> {
      if (!name.equals(FILE)) {
        fields.putSingle(name, new String(octets, StandardCharsets.UTF_8));
      }
    });
    return fields;
  }
}
