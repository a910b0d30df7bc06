package org.tongjie.broker.routing;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.tongjie.broker.region.Names;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.routing.Explanation.First;
import org.tongjie.broker.routing.Explanation.HasNone;
import org.tongjie.broker.routing.Explanation.Later;
import org.tongjie.broker.routing.Explanation.Out;
import org.tongjie.catalog.directory.AgencySymbol;

/** Explanations in words for staff. */
public final class Wording {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final double PERCENT = 100;

  private final Locale locale;
  private final Region region;
  private final ResourceBundle texts;

  private Wording(Locale locale, Region region) {
    this.locale = locale;
    this.region = region;
    this.texts =
        ResourceBundle.getBundle(
            "org.tongjie.broker.routing.Wording",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Words with the Chinese names of a region's libraries. */
  public static Wording chinese(Region region) {
    return new Wording(Locale.CHINESE, region);
  }

  /** Words with their English names. */
  public static Wording english(Region region) {
    return new Wording(Locale.ROOT, region);
  }

  public static String chinese(Explanation explanation, Region region) {
    return chinese(region).of(explanation);
  }

  public static String english(Explanation explanation, Region region) {
    return english(region).of(explanation);
  }

  /** One excluded item, as told when nobody can supply. */
  public static String chinese(Excluded excluded, Region region) {
    Wording wording = new Wording(Locale.CHINESE, region);
    return wording.name(excluded.item().owner()) + "：" + wording.of(excluded);
  }

  /** The reason alone, to stand beside the library's name and its figures. */
  public String reason(Explanation explanation) {
    return switch (explanation) {
      case First _ -> text("reason.first");
      case Later later -> factor(later);
      case Out out -> reasons(out);
      case HasNone _ -> text("reason.none");
    };
  }

  private String factor(Later later) {
    return text("factor." + later.factor().name(), hours(later.hours()));
  }

  private String reasons(Out out) {
    return out.items().stream().map(this::of).distinct().collect(Collectors.joining(text("and")));
  }

  /** The answer as a sentence. */
  public String of(Explanation explanation) {
    return switch (explanation) {
      case First first -> text("first", name(owner(first.offer())), figures(first.offer()));
      case Later later ->
          text(
              "later",
              name(owner(later.offer())),
              later.rank(),
              factor(later),
              figures(later.offer()));
      case Out out -> text("out", name(out.items().getFirst().item().owner()), reasons(out));
      case HasNone none -> text("none", name(none.agency()));
    };
  }

  private String of(Excluded excluded) {
    String reason = text("reason." + excluded.reason().name());
    return excluded.until().map(until -> text("until", reason, time(until))).orElse(reason);
  }

  private String figures(Ranked offer) {
    Figures figures = offer.figures();
    return text(
        "figures",
        Math.round(figures.chance().probability() * PERCENT),
        Math.round(figures.chance().filled()),
        Math.round(figures.chance().attempts()),
        time(figures.times().sent()),
        time(figures.times().ready()),
        figures.costs().toPlainString(),
        hours(figures.index()));
  }

  private static AgencySymbol owner(Ranked offer) {
    return offer.item().item().owner();
  }

  private String name(AgencySymbol symbol) {
    return region.agency(symbol).map(RegionAgency::names).map(this::name).orElse(symbol.value());
  }

  private String name(Names names) {
    boolean chinese = locale.equals(Locale.CHINESE) || names.english().isEmpty();
    return chinese ? names.chinese() : names.english();
  }

  private String time(Instant time) {
    return TIME.format(time.atZone(region.calendars().zone()));
  }

  private static String hours(double hours) {
    return String.format(Locale.ROOT, "%.1f", hours);
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
  }
}
