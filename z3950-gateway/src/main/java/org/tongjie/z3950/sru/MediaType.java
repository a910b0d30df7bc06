package org.tongjie.z3950.sru;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which types an answer can be had, all of them the same document (RFC 9110 §12.5.1). */
final class MediaType {
  static final String SRU = "application/sru+xml";

  /** Before 2.0 there was one. */
  static final String XML = "text/xml";

  private static final List<String> OFFERED = List.of(SRU, XML, "application/xml");

  private MediaType() {}

  /** The type liked best of those accepted, if there is any; of those liked alike, the first. */
  static Optional<String> chosen(String accept) {
    String best = "";
    double most = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      double weight = weight(parts);
      Optional<String> type =
          OFFERED.stream().filter(offered -> fits(offered, parts[0])).findFirst();
      if (type.isPresent() && weight > most) {
        best = type.get();
        most = weight;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean fits(String offered, String range) {
    return range.equals(offered)
        || range.equals("*/*")
        || (range.endsWith("/*") && offered.startsWith(range.substring(0, range.length() - 1)));
  }

  /** What follows {@code q=}; anything that is no weight there is none. */
  private static double weight(String[] parts) {
    for (String part : parts) {
      if (part.startsWith("q=")) {
        String weight = part.substring(2).strip();
        return weight.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(weight) : 0;
      }
    }
    return 1;
  }
}
