package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Coordinates;
import org.tongjie.broker.region.Names;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.web.view.ChoiceGroup.Choice;
import org.tongjie.catalog.directory.AgencySymbol;

/** The pickup places by library: those of the home library first, then the nearest. */
final class PlaceChoices {
  private static final double FAR = 1_000_000;

  private final Region region;
  private final Language language;
  private final AgencySymbol home;

  PlaceChoices(Region region, Language language, AgencySymbol home) {
    this.region = region;
    this.language = language;
    this.home = home;
  }

  /**
   * The places.
   *
   * @param chosen code of the one chosen; the first one is where it is none
   * @param today when a school that is about to close has its books brought elsewhere
   */
  List<ChoiceGroup> groups(String chosen, LocalDate today) {
    List<Place> places = new ArrayList<>(region.pickupPlaces());
    places.sort(Comparator.comparingDouble(this::distance));
    boolean isThere = places.stream().anyMatch(place -> place.code().value().equals(chosen));
    String picked = isThere || places.isEmpty() ? chosen : places.getFirst().code().value();
    Map<AgencySymbol, List<Choice>> byLibrary = new LinkedHashMap<>();
    for (Place place : places) {
      String code = place.code().value();
      byLibrary
          .computeIfAbsent(place.agency(), library -> new ArrayList<>())
          .add(new Choice(code, described(place, today), code.equals(picked)));
    }
    List<ChoiceGroup> groups = new ArrayList<>();
    byLibrary.forEach((library, choices) ->
        groups.add(new ChoiceGroup(library(region, library, language), choices)));
    return groups;
  }

  private String described(Place place, LocalDate today) {
    String name = name(place.names(), language);
    PlaceCode open = region.pickupFor(place.code(), today);
    if (!open.equals(place.code())) {
      String other =
          region.place(open).map(known -> name(known.names(), language)).orElse(open.value());
      return Messages.in(language).text("ask.pickup.instead", name, other);
    }
    return place.site().address().isEmpty() ? name : name + " · " + place.site().address();
  }

  /** In degrees, near enough to compare within a region; 0 for the home library's own places. */
  private double distance(Place place) {
    if (place.agency().equals(home)) {
      return -1;
    }
    Optional<Coordinates> here = region.mainPlace(home).flatMap(main -> main.site().coordinates());
    Optional<Coordinates> there =
        region
            .mainPlace(place.agency())
            .or(() -> Optional.of(place))
            .flatMap(main -> main.site().coordinates());
    return here.flatMap(from -> there.map(to -> between(from, to))).orElse(FAR);
  }

  private static double between(Coordinates from, Coordinates to) {
    double east = (from.longitude() - to.longitude()) * Math.cos(Math.toRadians(from.latitude()));
    return Math.hypot(from.latitude() - to.latitude(), east);
  }

  static String library(Region region, AgencySymbol symbol, Language language) {
    return region
        .agency(symbol)
        .map(agency -> name(agency.names(), language))
        .orElse(symbol.value());
  }

  static String name(Names names, Language language) {
    return switch (language) {
      case CHINESE -> names.chinese();
      case ENGLISH -> names.english().isEmpty() ? names.chinese() : names.english();
    };
  }
}
