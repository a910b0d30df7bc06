package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.index.LibraryHoldings;
import org.tongjie.catalog.index.LibraryHoldings.HeldItem;

/** Makes hits ready for the page. */
final class HitPresenter {
  private static final String USUAL_FORM = "book";

  private final Labels labels;

  HitPresenter(Labels labels) {
    this.labels = labels;
  }

  HitView view(Hit hit) {
    String title = hit.title().isBlank() ? labels.text("hit.untitled") : hit.title();
    Headline headline =
        new Headline(
            TextLink.plain(title),
            Cover.of(title),
            labels.listed(hit.authors()),
            imprint(hit.publisher(), hit.year(), hit.form()));
    return new HitView(hit.id(), Links.record(hit.id()), headline, holders(hit.libraries()));
  }

  /** Publisher and year, and the kind of material where it is not a book. */
  String imprint(String publisher, int year, String form) {
    List<String> parts = new ArrayList<>();
    if (!publisher.isEmpty()) {
      parts.add(publisher);
    }
    if (year != 0) {
      parts.add(String.valueOf(year));
    }
    if (!form.equals(USUAL_FORM)) {
      parts.add(labels.form(form));
    }
    return String.join(" · ", parts);
  }

  private Holders holders(List<LibraryHoldings> libraries) {
    List<LibraryView> views = libraries.stream().map(this::library).toList();
    return new Holders(summary(views), views);
  }

  /** How many libraries have it, or which one. */
  String summary(List<LibraryView> libraries) {
    return switch (libraries.size()) {
      case 0 -> labels.text("hit.libraries.none");
      case 1 -> labels.text("hit.libraries.one", libraries.getFirst().name());
      default -> labels.text("hit.libraries", libraries.size());
    };
  }

  private LibraryView library(LibraryHoldings library) {
    return new LibraryView(
        library.code(),
        labels.library(library.code(), library.name()),
        library.holdings().stream().map(item -> line(library.code(), item)).toList());
  }

  private static HoldingLine line(String library, HeldItem item) {
    return new HoldingLine(
        Labels.room(library, item.location()), item.callNumber(), item.barcode());
  }
}
