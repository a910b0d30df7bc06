package org.tongjie.broker.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.language.Reasons;
import org.tongjie.broker.ledger.Channel;
import org.tongjie.broker.region.Names;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.request.Whereabouts;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;

/** Names, times and codes in words, for pages of staff. */
public record DeskWords(Language language, Region region, ZoneId zone) {
  /** What is entered sooner than this counts as entered when it was done. */
  private static final Duration AT_ONCE = Duration.ofMinutes(5);

  private static final Pattern STAFF =
      Pattern.compile("staff ([0-9]+)(?: for ([A-Za-z0-9._-]+))?(" + Channel.BY_PROGRAM + ")?");

  /** How the broker's own acts are recorded, before the lane. */
  private static final String SYSTEM = "system ";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String text(String key, Object... arguments) {
    return Messages.in(language).text(key, arguments);
  }

  /** The word for a code of the program, or the code where there is none. */
  public String word(Enum<?> code) {
    return Messages.in(language).textOr("desk.word." + code.name(), code.name());
  }

  /** The word for a code that begins with a key, or the code where there is none. */
  public String code(String key, String code) {
    return Messages.in(language).textOr(key + code, code);
  }

  /** Sentences after one another, with the space that their language wants between them. */
  public String sentences(List<String> sentences) {
    return String.join(language == Language.CHINESE ? "" : " ", sentences);
  }

  /** What a button does that is named after an act. */
  public String act(String act) {
    return Messages.in(language).textOr("desk.act." + act, code("desk.word.", act));
  }

  /** The broker itself, with the system whose work it did, if it was one's. */
  private String broker(String lane) {
    return region.systems().stream()
        .filter(system -> system.code().value().equals(lane))
        .findFirst()
        .map(system -> text("desk.actor.lane", system.name()))
        .orElseGet(() -> text("desk.actor.system"));
  }

  /** Who did something: by number, as records of acts name them, and for which library. */
  public String actor(String actor) {
    Matcher staff = STAFF.matcher(actor);
    if (!staff.matches()) {
      return actor.startsWith(SYSTEM)
          ? broker(actor.substring(SYSTEM.length()))
          : code("desk.actor.", actor);
    }
    String member = text("desk.staff", staff.group(1));
    String who =
        staff.group(2) == null
            ? member
            : text("desk.actor.for", member, agency(new AgencySymbol(staff.group(2))));
    return staff.group(3) == null ? who : text("desk.actor.program", who);
  }

  /** A reason in words. */
  public String reason(String reason) {
    return Reasons.text(language, reason);
  }

  public String place(PlaceCode code) {
    return region.place(code).map(place -> name(place.names())).orElse(code.value());
  }

  /** The pickup places, that of a wish chosen. */
  public List<ChoiceGroup> places(Wish wish, LocalDate today) {
    return new PlaceChoices(region, language, wish.card().issuer())
        .groups(wish.pickup().value(), today);
  }

  public String agency(AgencySymbol symbol) {
    return region.agency(symbol).map(agency -> name(agency.names())).orElse(symbol.value());
  }

  private String name(Names names) {
    return language == Language.ENGLISH && !names.english().isEmpty()
        ? names.english()
        : names.chinese();
  }

  /** Headings of the columns of a table. */
  public List<String> columns(String... keys) {
    return List.of(keys).stream().map(key -> text("desk.column." + key)).toList();
  }

  /** Libraries to choose from. */
  public List<DeskFrame.Choice> choices(
      Collection<AgencySymbol> libraries, Optional<AgencySymbol> chosen) {
    return libraries.stream()
        .map(one ->
            new DeskFrame.Choice(one.value(), agency(one), chosen.filter(one::equals).isPresent()))
        .toList();
  }

  /** All libraries of the region to choose from. */
  public List<DeskFrame.Choice> choices(Optional<AgencySymbol> chosen) {
    return choices(region.agencies().stream().map(RegionAgency::symbol).toList(), chosen);
  }

  public String time(Instant time) {
    return TIME.format(time.atZone(zone));
  }

  /** When something was done, and when it was entered where that was later. */
  public String time(Instant at, Instant entered) {
    boolean late = entered.isAfter(at.plus(AT_ONCE));
    return late ? time(at) + " " + text("desk.entered", time(entered)) : time(at);
  }

  public String time(Optional<Instant> time) {
    return time.map(this::time).orElse("");
  }

  public String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  public String where(Whereabouts where) {
    return switch (where) {
      case Whereabouts.Home(var place) -> text("desk.where.home", place(place));
      case Whereabouts.OnTheWay(var from, var to) -> text("desk.where.way", place(from), place(to));
      case Whereabouts.At(var place) -> text("desk.where.at", place(place));
      case Whereabouts.WithReader(var place) -> text("desk.where.reader", place(place));
      case Whereabouts.Unknown(var place) -> text("desk.where.unknown", place(place));
    };
  }
}
