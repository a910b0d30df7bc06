package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.ProxyCard;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.WrongValueException;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** The cards that systems know one another's agencies by. */
record ProxyCardsPart() implements RegionPart {
  private static final String CARDS = "cards";
  private static final int WORDS = 4;

  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.proxyCards");
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    String cards =
        region.hosts().proxyCards().stream()
            .map(card ->
                "%s %s %s %s"
                    .formatted(
                        card.system(), card.borrower(), card.card().issuer(), card.card().number()))
            .collect(Collectors.joining("\n"));
    return List.of(
        FormField.lines(
            CARDS,
            messages.text("region.proxyCards"),
            cards,
            messages.text("region.proxyCards.hint")));
  }

  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return Set.of();
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    return region.withProxyCards(
        RegionPart.lines(form, CARDS).stream().map(ProxyCardsPart::card).toList());
  }

  private static ProxyCard card(String line) {
    String[] words = line.split("\\s+", -1);
    if (words.length != WORDS) {
      throw new WrongValueException(Complaint.NO_PROXY_CARD, line);
    }
    return ProxyCard.of(words[0], words[1], words[2], words[3]);
  }
}
