package org.tongjie.z3950.syntax;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.MergedHoldings.Held;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/** A cluster as lines of text for people, SUTRS: each with its label in Chinese and English. */
final class LabelledText {
  private final StringBuilder text = new StringBuilder(1024);

  private LabelledText() {}

  static String write(
      ClusterRecord cluster, Function<AgencySymbol, Agency> directory, boolean brief) {
    LabelledText written = new LabelledText();
    BibliographicRecord record = cluster.description();
    written.main(record);
    if (brief) {
      String libraries =
          cluster.holdings().stream()
              .map(held -> directory.apply(held.library()).name())
              .collect(Collectors.joining("; "));
      written.line("馆藏 Libraries", libraries);
    } else {
      written.rest(record);
      cluster.holdings().forEach(held -> written.holdings(held, directory));
    }
    written.line("记录号 Record number", ClusterId.of(cluster.id()));
    return written.text.toString();
  }

  private void main(BibliographicRecord record) {
    Publication publication = record.publication();
    line("题名 Title", record.title().display());
    line(
        "责任者 Author",
        record.contributors().stream().map(LabelledText::name).collect(Collectors.joining("; ")));
    line(
        "出版 Publication",
        joined(": ", publication.places(), publication.publishers())
            + (publication.date().isEmpty() ? "" : ", " + publication.date()));
    for (Identifier identifier : record.identifiers()) {
      switch (identifier.type()) {
        case ISBN -> line("ISBN", number(identifier));
        case ISSN -> line("ISSN", number(identifier));
        case ISBN_INVALID, CSBN, LCCN, SYSTEM, OTHER -> line("标识号 Number", number(identifier));
      }
    }
  }

  private static String name(Contributor contributor) {
    String role = contributor.role();
    return role.isEmpty() ? contributor.name() : contributor.name() + " (" + role + ")";
  }

  private static String number(Identifier identifier) {
    String qualifier = identifier.qualifier();
    return qualifier.isEmpty() ? identifier.value() : identifier.value() + " (" + qualifier + ")";
  }

  private static String joined(String separator, List<String> first, List<String> second) {
    String places = String.join("; ", first);
    String names = String.join("; ", second);
    return places + (places.isEmpty() || names.isEmpty() ? "" : separator) + names;
  }

  private void rest(BibliographicRecord record) {
    Description description = record.description();
    line("版本 Edition", record.publication().edition());
    line("载体形态 Extent", record.publication().extent());
    for (Title title : record.otherTitles()) {
      line(title.kind() == Title.Kind.SERIES ? "丛书 Series" : "其他题名 Other title", title.display());
    }
    line("语种 Language", String.join(", ", description.languages()));
    description.subjects().forEach(subject -> line("主题 Subject", subject));
    line("关键词 Keywords", String.join("; ", description.keywords()));
    for (Description.Classification number : description.classes()) {
      line("分类号 Class", number.number() + " (" + number.scheme() + ")");
    }
    line("提要 Summary", description.summary());
    description.notes().forEach(note -> line("附注 Note", note));
  }

  private void holdings(Held held, Function<AgencySymbol, Agency> directory) {
    String library = directory.apply(held.library()).name();
    if (held.holdings().isEmpty()) {
      line("馆藏 Holdings", library);
    }
    for (Holding holding : held.holdings()) {
      String place = holding.location().isEmpty() ? holding.owner() : holding.location();
      String pieces =
          holding.items().stream()
              .map(item -> (item.volume() + " " + item.barcode()).strip())
              .collect(Collectors.joining("; "));
      List<String> parts =
          List.of(library, place, holding.callNumber(), holding.statement(), pieces);
      line(
          "馆藏 Holdings",
          parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | ")));
    }
  }

  private void line(String label, String value) {
    if (!value.isBlank()) {
      text.append(label).append(": ").append(value.replaceAll("\\R", " ")).append('\n');
    }
  }
}
