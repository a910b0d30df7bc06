package org.tongjie.broker.ils.ncip;

import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/** Identifiers and coded values as our messages carry them. */
final class Ids {
  private static final String SCHEMES = "http://www.niso.org/ncip/v1_0/imp1/schemes/";

  private final NcipSettings.Parties parties;

  Ids(NcipSettings.Parties parties) {
    this.parties = parties;
  }

  Element user(CardKey card) {
    return Element.of(
        "UserId",
        Element.text("AgencyId", parties.to()),
        Element.text("UserIdentifierValue", card.number()));
  }

  Element item(String barcode) {
    return Element.of(
        "ItemId",
        Element.text("AgencyId", parties.to()),
        coded("ItemIdentifierType", "visibleitemidentifiertype", "Barcode"),
        Element.text("ItemIdentifierValue", barcode));
  }

  /** An item that is not the system's own: its owner is named. */
  static Element foreignItem(ItemKey item) {
    return Element.of(
        "ItemId",
        Element.text("AgencyId", item.owner().value()),
        Element.text("ItemIdentifierValue", item.barcode()));
  }

  Element request(Marker marker) {
    return request(marker.value());
  }

  Element request(String value) {
    return Element.of(
        "RequestId",
        Element.text("AgencyId", parties.from()),
        Element.text("RequestIdentifierValue", value));
  }

  static Element requestType(String value) {
    return coded("RequestType", "requesttype", value);
  }

  static Element ofItemScope() {
    return coded("RequestScopeType", "requestscopetype", "Item");
  }

  static Element itemElement(String value) {
    return coded("ItemElementType", "itemelementtype", value);
  }

  static Element userElement(String value) {
    return coded("UserElementType", "userelementtype", value);
  }

  static Element holdForPickup() {
    return coded("RequestedActionType", "requestedactiontype", "Hold For Pickup");
  }

  static Element authentication(String type, String data) {
    return Element.of(
        "AuthenticationInput",
        Element.text("AuthenticationInputData", data),
        Element.coded(
            "AuthenticationDataFormatType",
            "http://www.iana.org/assignments/media-types",
            "text/plain"),
        coded("AuthenticationInputType", "authenticationinputtype", type));
  }

  private static Element coded(String name, String scheme, String value) {
    return Element.coded(name, SCHEMES + scheme + "/" + scheme + ".scm", value);
  }
}
