package org.tongjie.broker.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.availability.ItemNow;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.shelves.LibraryShelf;
import org.tongjie.broker.shelves.RecordShelves;
import org.tongjie.broker.shelves.ShelfItem;
import org.tongjie.broker.shelves.ShelvesAnswer;

/** Where the items of records are now, as programs are told. */
public record AvailabilityJson(
    String asOf, List<RecordStatusJson> records, List<MissingJson> missing) {

  /**
   * One record.
   *
   * @param available items that could be had now
   * @param complete whether every system that knows items of it has told of them all
   */
  public record RecordStatusJson(
      String id, String asOf, int available, boolean complete, List<LibraryStatusJson> libraries) {}

  /**
   * One library.
   *
   * @param answer {@code told}, {@code partly}, {@code silent}, {@code no_system} or {@code
   *     no_items} where nothing could be asked
   * @param reason why a system told nothing of some or all items, else null
   * @param more items that are not listed
   */
  public record LibraryStatusJson(
      String code,
      String name,
      @Nullable SystemJson system,
      String answer,
      @Nullable String reason,
      int available,
      List<ItemStatusJson> items,
      int more) {}

  /** The system that knows a library's items. */
  public record SystemJson(String code, String name) {}

  /**
   * One item.
   *
   * @param library symbol of the library or branch that owns it
   * @param place where it stands when it is at home, or null
   * @param status what is known of it now, or null
   */
  public record ItemStatusJson(
      String barcode,
      String library,
      @Nullable PlaceJson place,
      String location,
      String callNumber,
      String volume,
      @Nullable StatusJson status) {}

  /** A place of the region. */
  public record PlaceJson(String code, String name) {}

  /**
   * An item's status.
   *
   * @param due day on which its loan ends, or null
   * @param queue readers waiting for it
   * @param promised whether it is promised or on its way for a request here, which outranks the
   *     condition
   * @param asOf when its system said so
   * @param ageSeconds how long ago that was
   * @param source code of the system
   */
  public record StatusJson(
      String condition,
      boolean available,
      @Nullable String due,
      int queue,
      boolean promised,
      String asOf,
      long ageSeconds,
      String source) {}

  /**
   * A record that is not there.
   *
   * @param why {@code moved}, {@code gone} or {@code unknown}
   * @param movedTo the record it was merged into, or null
   */
  public record MissingJson(String id, String why, @Nullable String movedTo) {}

  static AvailabilityJson of(ShelvesAnswer answer, Region region) {
    return new AvailabilityJson(
        answer.asOf().toString(),
        answer.records().stream().map(record -> record(record, answer.asOf(), region)).toList(),
        answer.missing().entrySet().stream()
            .map(entry -> missing(entry.getKey(), entry.getValue()))
            .toList());
  }

  static RecordStatusJson record(RecordShelves record, Instant now, Region region) {
    return new RecordStatusJson(
        record.id(),
        now.toString(),
        record.free(),
        record.silent().isEmpty(),
        record.libraries().stream().map(library -> library(library, now, region)).toList());
  }

  private static MissingJson missing(String id, RecordAnswer answer) {
    return switch (answer) {
      case RecordAnswer.Moved(String to) -> new MissingJson(id, "moved", to);
      case RecordAnswer.Gone _ -> new MissingJson(id, "gone", null);
      case RecordAnswer.Unknown _ -> new MissingJson(id, "unknown", null);
      case RecordAnswer.Found _ -> throw new IllegalArgumentException(id + " is there");
    };
  }

  private static LibraryStatusJson library(LibraryShelf shelf, Instant now, Region region) {
    return new LibraryStatusJson(
        shelf.library().symbol().value(),
        shelf.library().name(),
        shelf.system().map(AvailabilityJson::system).orElse(null),
        answer(shelf),
        shelf.silence().map(AvailabilityJson::word).orElse(null),
        shelf.free(),
        shelf.items().stream().map(item -> item(shelf, item, now, region)).toList(),
        shelf.more());
  }

  private static String answer(LibraryShelf shelf) {
    if (shelf.system().isEmpty()) {
      return "no_system";
    }
    if (!shelf.isAsked()) {
      return "no_items";
    }
    if (shelf.silence().isEmpty()) {
      return "told";
    }
    return shelf.asOf().isPresent() ? "partly" : "silent";
  }

  private static SystemJson system(Ils system) {
    return new SystemJson(system.code().value(), system.name());
  }

  private static ItemStatusJson item(
      LibraryShelf shelf, ShelfItem item, Instant now, Region region) {
    Optional<Place> place = item.held().flatMap(held -> region.place(held.home()));
    return new ItemStatusJson(
        item.piece().barcode(),
        item.held().map(held -> held.item().owner()).orElse(shelf.library().symbol()).value(),
        place.map(at -> new PlaceJson(at.code().value(), at.names().chinese())).orElse(null),
        item.piece().location(),
        item.callNumber(),
        item.piece().volume(),
        item.now().map(status -> status(status, now)).orElse(null));
  }

  private static StatusJson status(ItemNow item, Instant now) {
    return new StatusJson(
        word(item.status().condition()),
        item.isFree(),
        item.status().due().map(Object::toString).orElse(null),
        item.status().queue(),
        item.promised(),
        item.asOf().toString(),
        seconds(item.age(now)),
        item.system().value());
  }

  private static long seconds(Duration age) {
    return Math.max(0, age.toSeconds());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
