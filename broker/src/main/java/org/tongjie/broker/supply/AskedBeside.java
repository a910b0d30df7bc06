package org.tongjie.broker.supply;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * That a library was asked while another one's desk had not answered yet and was not given up.
 *
 * @param other the library that is waited for
 * @param since when that one was asked
 * @param library the one asked beside it
 * @param at when
 */
public record AskedBeside(AgencySymbol other, Instant since, AgencySymbol library, Instant at) {

  /** Those of a request's history, by the number of the attempt that began so. */
  public static Map<Integer, AskedBeside> of(List<HistoryLine> history) {
    List<Event.SupplierChosen> chosen =
        history.stream()
            .flatMap(line -> line.event().stream())
            .filter(Event.SupplierChosen.class::isInstance)
            .map(Event.SupplierChosen.class::cast)
            .toList();
    Map<Integer, AskedBeside> beside = new TreeMap<>();
    for (int attempt = 1; attempt <= chosen.size(); attempt++) {
      int number = attempt;
      Event.SupplierChosen second = chosen.get(attempt - 1);
      first(chosen, second.beside())
          .map(first -> new AskedBeside(owner(first), first.at(), owner(second), second.at()))
          .ifPresent(found -> beside.put(number, found));
    }
    return beside;
  }

  private static Optional<Event.SupplierChosen> first(
      List<Event.SupplierChosen> chosen, int number) {
    return number >= 1 && number <= chosen.size()
        ? Optional.of(chosen.get(number - 1))
        : Optional.empty();
  }

  /** Who, when and why, as people read it. */
  public String sentence(Language language, Region region) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(region.calendars().zone());
    return Messages.in(language)
        .text(
            "desk.why.beside",
            name(language, region, library),
            name(language, region, other),
            time.format(since),
            time.format(at));
  }

  private static String name(Language language, Region region, AgencySymbol symbol) {
    return region
        .agency(symbol)
        .map(RegionAgency::names)
        .map(names ->
            switch (language) {
              case CHINESE -> names.chinese();
              case ENGLISH -> names.english().isEmpty() ? names.chinese() : names.english();
            })
        .orElse(symbol.value());
  }

  private static AgencySymbol owner(Event.SupplierChosen chosen) {
    return chosen.candidate().item().owner();
  }
}
