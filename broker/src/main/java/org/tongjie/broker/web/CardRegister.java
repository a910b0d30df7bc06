package org.tongjie.broker.web;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.web.view.DeskFrame;
import org.tongjie.catalog.directory.AgencySymbol;

/** The register of one library, for a member of staff who may keep it. */
record CardRegister(DeskVisit desk, AgencySymbol library) {

  /** The register asked for, or the first that the member keeps at this desk. */
  static Optional<CardRegister> of(DeskVisit desk, String library) {
    List<AgencySymbol> kept = desk.registers();
    return kept.stream()
        .filter(one -> library.isEmpty() || one.value().equals(library))
        .findFirst()
        .map(one -> new CardRegister(desk, one));
  }

  DeskRegister register() {
    return desk.parts().cards().register();
  }

  List<DeskCard> cards() {
    return register().of(library);
  }

  Optional<CardKey> key(String number) {
    String plain = Recognition.number(number);
    return Recognition.isNumber(plain)
        ? Optional.of(new CardKey(library, plain))
        : Optional.empty();
  }

  /** The libraries whose registers the member keeps, this one chosen. */
  List<DeskFrame.Choice> choices() {
    return desk.words().choices(desk.registers(), Optional.of(library));
  }
}
