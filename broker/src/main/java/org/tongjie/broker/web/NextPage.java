package org.tongjie.broker.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only to pages of this site. */
final class NextPage {
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.?=&%~+:,-]{0,500}");

  private NextPage() {}

  /** The page asked for if it is one of ours, else another. */
  static String of(@Nullable String asked, String otherwise) {
    return asked != null && OWN.matcher(asked).matches() ? asked : otherwise;
  }

  /** The sign-in page that leads to a page. */
  static String signIn(String signIn, String next) {
    return signIn + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
