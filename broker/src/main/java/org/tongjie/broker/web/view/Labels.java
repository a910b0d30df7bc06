package org.tongjie.broker.web.view;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.record.HeldPiece;
import org.tongjie.broker.search.FacetName;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/** How codes and counts read in the page's language. */
public final class Labels {
  private final Language language;
  private final Messages messages;
  private final Map<String, Agency> libraries;

  /**
   * Labels for one page.
   *
   * @param libraries libraries by code
   */
  public Labels(Language language, Map<String, Agency> libraries) {
    this.language = language;
    this.messages = Messages.in(language);
    this.libraries = libraries;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String facet(FacetName facet) {
    return messages.text("facet." + facet.token());
  }

  /** What a reader calls a value of a facet. */
  String value(FacetName facet, String value) {
    return switch (facet) {
      case LIBRARY -> library(value, value);
      case FORM -> form(value);
      case AUDIENCE -> messages.textOr("audience." + value, value);
      case LANGUAGE -> languageName(value);
      case CLASS -> messages.textOr("class." + value, value);
      case YEAR -> value;
    };
  }

  String form(String form) {
    return messages.textOr("form." + form, form);
  }

  String languageName(String code) {
    return LanguageNames.of(code, language.locale());
  }

  /** A library's name, or another where the directory does not have it. */
  String library(String code, String otherwise) {
    Agency agency = libraries.get(code);
    return agency == null ? otherwise : library(agency);
  }

  String library(Agency agency) {
    boolean english = language == Language.ENGLISH && !agency.nameEn().isEmpty();
    return english ? agency.nameEn() : agency.name();
  }

  String count(long count) {
    return NumberFormat.getIntegerInstance(language.locale()).format(count);
  }

  /** Where a piece of a library stands, and which volume it is. */
  String location(AgencySymbol library, HeldPiece piece) {
    String location = room(library.value(), piece.location());
    if (piece.volume().isEmpty()) {
      return location;
    }
    return location.isEmpty() ? piece.volume() : text("holding.volume", location, piece.volume());
  }

  /** A place within a library; empty where its records name only the library, by its code. */
  static String room(String library, String location) {
    return location.equalsIgnoreCase(library) ? "" : location;
  }

  /** Several names in one line. */
  String listed(List<String> names) {
    return String.join(
        switch (language) {
          case CHINESE -> "；";
          case ENGLISH -> "; ";
        },
        names);
  }
}
