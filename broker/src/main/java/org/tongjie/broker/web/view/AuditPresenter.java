package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Place;

/** What was done with accounts, cards and switches, in words. */
public final class AuditPresenter {
  private static final Pattern STAFF = Pattern.compile("staff ([0-9]+) of ");
  private static final Pattern VERSION = Pattern.compile("version ([0-9]+)");
  private static final Pattern SEEN = Pattern.compile("(.+): (refused|let in|cannot tell)");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final DeskWords words;

  public AuditPresenter(DeskWords words) {
    this.words = words;
  }

  /** The acts. */
  public DeskTable table(List<Audit.Act> acts) {
    return new DeskTable(
        words.text("desk.audit"),
        "",
        List.of(
            words.text("desk.column.time"),
            words.text("desk.column.actor"),
            words.text("desk.column.event"),
            words.text("desk.audit.subject")),
        acts.stream()
            .map(act ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.of(words.time(act.at())),
                        DeskCell.of(words.actor(act.actor())),
                        DeskCell.of(words.code("desk.audit.what.", act.what())),
                        DeskCell.of(subject(act.subject()))),
                    List.of()))
            .toList(),
        words.text("desk.nothing"));
  }

  /** On what it was done: libraries, places and systems by name, staff by number. */
  String subject(String subject) {
    Matcher version = VERSION.matcher(subject);
    if (version.matches()) {
      return words.text("desk.audit.version", version.group(1));
    }
    Matcher seen = SEEN.matcher(subject);
    if (seen.matches()) {
      String what = words.code("desk.audit.seen.", seen.group(2).replace(' ', '-'));
      return named(seen.group(1)) + ": " + what;
    }
    Matcher staff = STAFF.matcher(subject);
    return staff.lookingAt()
        ? words.text("desk.staff", staff.group(1)) + " · " + named(subject.substring(staff.end()))
        : named(subject);
  }

  private String named(String text) {
    return CODE.matcher(text)
        .replaceAll(code -> Matcher.quoteReplacement(name(code.group()).orElseGet(code::group)));
  }

  private Optional<String> name(String code) {
    return Obstacle.named(code).map(why -> why.in(words.language())).or(() -> ofRegion(code));
  }

  private Optional<String> ofRegion(String code) {
    return words
        .region()
        .symbol(code)
        .map(words::agency)
        .or(() ->
            words.region().places().stream()
                .filter(place -> place.code().value().equals(code))
                .findFirst()
                .map(Place::code)
                .map(words::place))
        .or(() ->
            words.region().systems().stream()
                .filter(system -> system.code().value().equals(code))
                .findFirst()
                .map(Ils::name));
  }
}
