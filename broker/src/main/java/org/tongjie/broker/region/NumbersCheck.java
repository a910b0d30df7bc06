package org.tongjie.broker.region;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;

/** Which numbers cannot be told apart by their form. */
final class NumbersCheck {
  private final Region region;
  private final Findings findings;

  NumbersCheck(Region region) {
    this.region = region;
    this.findings = new Findings(region);
  }

  private record Form(AgencySymbol agency, NumberPattern pattern, String path) {}

  List<Finding> findings() {
    List<CardPattern> cards = region.numbers().cards();
    for (int i = 0; i < cards.size(); i++) {
      CardPattern card = cards.get(i);
      String path = "cardPatterns." + (i + 1);
      findings.agency(path + ".issuer", card.issuer());
      card.readerType()
          .ifPresent(type ->
              findings.known(
                  path + ".readerType",
                  Complaint.Noun.READER_TYPE,
                  type,
                  region.policy().readerTypes().keySet()));
      compare(
          new Form(card.issuer(), card.pattern(), path),
          cards.subList(0, i).stream()
              .map(earlier -> new Form(earlier.issuer(), earlier.pattern(), ""))
              .toList());
    }
    List<ItemPattern> items = region.numbers().items();
    for (int i = 0; i < items.size(); i++) {
      ItemPattern item = items.get(i);
      String path = "itemPatterns." + (i + 1);
      findings.agency(path + ".owner", item.owner());
      compare(
          new Form(item.owner(), item.pattern(), path),
          items.subList(0, i).stream()
              .map(earlier -> new Form(earlier.owner(), earlier.pattern(), ""))
              .toList());
    }
    return findings.all();
  }

  private void compare(Form form, List<Form> earlier) {
    for (Form other : earlier) {
      Optional<String> common =
          other.agency().equals(form.agency())
              ? Optional.empty()
              : form.pattern().common(other.pattern());
      common.ifPresent(number ->
          findings.warning(
              form.path() + ".pattern",
              Said.of(Complaint.NUMBER_COMMON, number, other.agency(), form.agency())));
    }
  }
}
