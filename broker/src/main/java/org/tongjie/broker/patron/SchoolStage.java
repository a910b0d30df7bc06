package org.tongjie.broker.patron;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongjie.broker.ils.AgeBand;

/**
 * The usual age of a school class by its name. A class without its stage, as 三（2）班 is, tells
 * nothing: primary and senior schools both have one. Neither does a group of teachers.
 */
public final class SchoolStage {
  private static final Pattern TEACHERS = Pattern.compile(".*(组|办公|教师|教研|处|室)$");
  private static final Pattern KINDERGARTEN = Pattern.compile("(幼儿园?)?(托|小|中|大)班.*|幼儿.*|学前.*");
  private static final Pattern PRIMARY =
      Pattern.compile("小学.*|小[一二三四五六1-6].*|[一二三四五六1-6]年级.*|[四五六][（(0-9].*");
  private static final Pattern SECONDARY =
      Pattern.compile("(初中|高中|中学).*|[初高][一二三1-3].*|[七八九7-9]年级.*|[七八九][（(0-9].*");

  private SchoolStage() {}

  /** The band of a class or department; empty where its name tells none. */
  public static Optional<AgeBand> ageBand(String unit) {
    if (TEACHERS.matcher(unit).matches()) {
      return Optional.empty();
    }
    if (PRIMARY.matcher(unit).matches()) {
      return Optional.of(AgeBand.FROM_7);
    }
    if (SECONDARY.matcher(unit).matches()) {
      return Optional.of(AgeBand.FROM_13);
    }
    return KINDERGARTEN.matcher(unit).matches() ? Optional.of(AgeBand.UNDER_7) : Optional.empty();
  }
}
