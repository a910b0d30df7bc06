package org.tongjie.broker.web.view;

import java.time.Duration;

/** How old an answer is, in words. */
final class Ages {
  private Ages() {}

  static String of(Duration age, Labels labels) {
    if (age.toMinutes() < 1) {
      return labels.text("now.age.now");
    }
    return age.toHours() < 1
        ? labels.text("now.age.minutes", age.toMinutes())
        : labels.text("now.age.hours", age.toHours());
  }
}
