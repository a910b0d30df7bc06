package org.tongjie.broker.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.availability.ItemNow;
import org.tongjie.broker.availability.SilentSystem;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.shelves.LibraryShelf;
import org.tongjie.broker.shelves.RecordShelves;
import org.tongjie.broker.shelves.ShelfItem;

/** Says in a reader's language where items are now. */
public final class ShelfPresenter {
  /** Libraries named in a line; the record's page names all. */
  private static final int MOST_NAMES = 2;

  private final Labels labels;
  private final Instant now;
  private final DateTimeFormatter day;

  /**
   * Words of one page.
   *
   * @param now to reckon ages from
   */
  public ShelfPresenter(Language language, Instant now) {
    this.labels = new Labels(language, Map.of());
    this.now = now;
    this.day = DateTimeFormatter.ofPattern(labels.text("now.day"), language.locale());
  }

  /** One piece. */
  public ShelfWord item(LibraryShelf library, ShelfItem item) {
    if (item.now().isPresent()) {
      return status(item.now().get());
    }
    return library.silence().isPresent() && item.held().isPresent()
        ? ShelfWord.silent(labels.text("now.item.untold"))
        : ShelfWord.plain(labels.text("now.item.none"));
  }

  private ShelfWord status(ItemNow item) {
    ItemStatus status = item.status();
    if (item.isFree()) {
      return ShelfWord.free(labels.text("now.item.free"));
    }
    return ShelfWord.plain(
        item.promised()
            ? labels.text("now.item.promised")
            : switch (status.condition()) {
              case ON_SHELF -> labels.text("now.item.shelf.queue", status.queue());
              case LENT_OUT -> lent(status);
              case ON_HOLD_SHELF -> labels.text("now.item.hold");
              case IN_TRANSIT -> labels.text("now.item.transit");
              case IN_PROCESS -> labels.text("now.item.process");
              case NOT_FOR_LOAN -> labels.text("now.item.reading");
              case MISSING -> labels.text("now.item.missing");
              case LOST -> labels.text("now.item.lost");
              case UNKNOWN -> labels.text("now.item.unknown");
            });
  }

  private String lent(ItemStatus status) {
    String lent =
        status
            .due()
            .map(due -> labels.text("now.item.due", day(due)))
            .orElseGet(() -> labels.text("now.item.lent"));
    return status.queue() == 0 ? lent : labels.text("now.item.queue", lent, status.queue());
  }

  private String day(LocalDate date) {
    return day.format(date);
  }

  /** One library: what its system says, or why nothing. */
  public ShelfWord library(LibraryShelf library) {
    String name = labels.library(library.library());
    ShelfWord word = answer(library, name);
    return library.more() == 0
        ? word
        : new ShelfWord(labels.text("now.more", word.text(), library.more()), word.tone());
  }

  private ShelfWord answer(LibraryShelf library, String name) {
    if (library.system().isEmpty()) {
      return ShelfWord.plain(labels.text("now.library.noSystem"));
    }
    if (!library.isAsked()) {
      return ShelfWord.plain(labels.text("now.library.noItems"));
    }
    if (library.silence().isPresent()) {
      return ShelfWord.silent(silent(library.silence().get(), name));
    }
    return ShelfWord.plain(
        labels.text("now.library.told", age(library.asOf()), library.system().get().name()));
  }

  private String silent(SilentSystem.State why, String name) {
    return switch (why) {
      case LATE -> labels.text("now.silent.late", name);
      case FAULT -> labels.text("now.silent.fault", name);
      case BUSY -> labels.text("now.silent.busy", name);
      case LIMITED -> labels.text("now.silent.limited", name);
      case OFF -> labels.text("now.silent.off", name);
      case NOT_OFFERED -> labels.text("now.silent.notOffered", name);
    };
  }

  private String age(Optional<Instant> asOf) {
    Duration age = asOf.map(told -> Duration.between(told, now)).orElse(Duration.ZERO);
    return Ages.of(age.isNegative() ? Duration.ZERO : age, labels);
  }

  /**
   * One record in a line.
   *
   * @param libraries the nearest first
   */
  public ShelfWord line(List<LibraryShelf> libraries) {
    List<LibraryShelf> free = libraries.stream().filter(LibraryShelf::isFree).toList();
    List<LibraryShelf> silent =
        libraries.stream().filter(library -> library.silence().isPresent()).toList();
    Optional<Instant> asOf =
        libraries.stream().flatMap(library -> library.asOf().stream()).min(Instant::compareTo);
    List<String> parts = new ArrayList<>();
    if (!free.isEmpty()) {
      parts.add(free(free));
    } else if (asOf.isPresent()) {
      parts.add(taken(libraries));
    } else if (silent.isEmpty()) {
      parts.add(labels.text("now.line.nobody"));
    }
    if (!silent.isEmpty()) {
      parts.add(silent(silent));
    }
    asOf.ifPresent(told -> parts.add(age(Optional.of(told))));
    String text = String.join(" · ", parts);
    if (!free.isEmpty()) {
      return ShelfWord.free(text);
    }
    return silent.isEmpty() ? ShelfWord.plain(text) : ShelfWord.silent(text);
  }

  private String free(List<LibraryShelf> free) {
    List<String> names =
        free.stream().limit(MOST_NAMES).map(one -> labels.library(one.library())).toList();
    String named = String.join(labels.text("now.line.comma"), names);
    if (free.size() == 1) {
      return labels.text("now.line.one", named);
    }
    return free.size() <= MOST_NAMES
        ? labels.text("now.line.some", free.size(), named)
        : labels.text("now.line.many", free.size(), named);
  }

  private String taken(List<LibraryShelf> libraries) {
    return libraries.stream()
        .flatMap(library -> library.items().stream())
        .flatMap(item -> item.now().stream())
        .flatMap(item -> item.status().due().stream())
        .min(LocalDate::compareTo)
        .map(due -> labels.text("now.line.due", day(due)))
        .orElseGet(() -> labels.text("now.line.taken"));
  }

  private String silent(List<LibraryShelf> silent) {
    LibraryShelf first = silent.getFirst();
    return silent.size() == 1
        ? silent(first.silence().orElseThrow(), labels.library(first.library()))
        : labels.text("now.silent.several", silent.size());
  }

  /** All of a page in a sentence, when all is known that will be. */
  public String news(List<RecordShelves> records) {
    long free = records.stream().filter(record -> record.free() > 0).count();
    List<String> silent =
        records.stream()
            .flatMap(record -> record.silent().stream())
            .map(library -> labels.library(library.library()))
            .distinct()
            .toList();
    String told = labels.text("now.news", records.size(), free);
    return switch (silent.size()) {
      case 0 -> told;
      case 1 -> labels.text("now.news.silent", told, silent.getFirst());
      default -> labels.text("now.news.several", told, silent.size());
    };
  }

  /** What there is to say while systems are asked. */
  public String asking() {
    return labels.text("now.asking");
  }

  /** What there is to say when nothing can be told. */
  public String away() {
    return labels.text("now.away");
  }

  /** A page of its own. */
  public ShelvesView view(List<RecordShelves> records) {
    boolean one = records.size() == 1;
    return new ShelvesView(
        one
            ? labels.text("now.heading.one", title(records.getFirst()))
            : labels.text("now.heading"),
        records.isEmpty() ? labels.text("now.none") : news(records),
        records.stream()
            .map(record ->
                new ShelvesView.RecordLine(
                    TextLink.to(Links.record(record.id()), title(record)),
                    line(record.libraries()),
                    one ? record.libraries().stream().map(this::whole).toList() : List.of()))
            .toList());
  }

  private String title(RecordShelves record) {
    return record.title().isBlank() ? labels.text("hit.untitled") : record.title();
  }

  private LibraryView whole(LibraryShelf library) {
    List<HoldingLine> lines =
        library.items().stream()
            .map(item ->
                new HoldingLine(
                    labels.location(library.library().symbol(), item.piece()),
                    item.callNumber(),
                    item.piece().barcode(),
                    item(library, item)))
            .toList();
    return new LibraryView(
        library.library().symbol().value(),
        labels.library(library.library()),
        library(library),
        lines);
  }
}
