package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.record.Holder;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;

/** Makes a record ready for the template. */
public final class RecordPresenter {
  private static final List<String> FORMATS = List.of("marc21", "unimarc", "marcxml");

  private final Labels labels;
  private final HitPresenter hits;
  private final RecordDetails details;
  private final String baseUrl;

  public RecordPresenter(Labels labels, RecordDetails details, String baseUrl) {
    this.labels = labels;
    this.hits = new HitPresenter(labels);
    this.details = details;
    this.baseUrl = baseUrl;
  }

  /** The page. */
  public RecordView view() {
    Headline headline = headline();
    List<LibraryView> libraries = details.holders().stream().map(this::library).toList();
    String summaryLine =
        Stream.of(headline.title().text(), headline.byline(), headline.imprint())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" / "));
    return new RecordView(
        Links.record(details.id()),
        headline,
        new Holders(hits.summary(libraries), libraries),
        FactList.of(labels, details.record()),
        provenance(libraries),
        downloads(),
        summaryLine,
        new BookData(details, baseUrl).json(),
        false);
  }

  private Headline headline() {
    BibliographicRecord record = details.record();
    String shown = record.title().display();
    String title = shown.isBlank() ? labels.text("hit.untitled") : shown;
    List<String> publishers = record.publication().publishers();
    return new Headline(
        TextLink.plain(title),
        Cover.of(title),
        labels.listed(
            record.contributors().stream().map(RecordPresenter::withRole).distinct().toList()),
        hits.imprint(
            publishers.isEmpty() ? "" : publishers.getFirst(),
            record.publication().year(),
            record.form().name().toLowerCase(Locale.ROOT)));
  }

  private static String withRole(Contributor contributor) {
    return contributor.role().isEmpty()
        ? contributor.name()
        : contributor.name() + " " + contributor.role();
  }

  private LibraryView library(Holder holder) {
    List<HoldingLine> lines = new ArrayList<>();
    for (HeldPiece piece : HeldPiece.of(holder)) {
      String location = labels.location(holder.agency().symbol(), piece);
      lines.add(new HoldingLine(location, piece.callNumber(), piece.barcode()));
    }
    return new LibraryView(
        holder.agency().symbol().value(), labels.library(holder.agency()), lines);
  }

  private String provenance(List<LibraryView> libraries) {
    String names = labels.listed(libraries.stream().map(LibraryView::name).toList());
    return details.cluster().members().size() == 1
        ? labels.text("record.provenance.one", names)
        : labels.text("record.provenance", details.cluster().members().size(), names);
  }

  private List<TextLink> downloads() {
    String root = "/api/v1" + Links.record(details.id()) + "/marc?format=";
    return FORMATS.stream()
        .map(format -> new TextLink(labels.text("record.download." + format), null, root + format))
        .toList();
  }
}
