package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.text.Isbn;
import org.tongjie.catalog.text.Issn;

/** ISBN and ISSN wherever a catalogue put them. */
final class StandardNumbers {
  private StandardNumbers() {}

  /** Adds the number of the text as what its digits show it to be. */
  static void add(String text, String qualifier, RecordDraft draft) {
    switch (Isbn.read(text)) {
      case Isbn.Reading.Valid valid ->
          draft.identifier(Identifier.Type.ISBN, valid.isbn13(), qualifier);
      case Isbn.Reading.WrongCheckDigit wrong ->
          draft.identifier(Identifier.Type.ISBN_INVALID, wrong.digits(), qualifier);
      case Isbn.Reading.Absent _ ->
          draft.identifier(Identifier.Type.ISSN, Issn.normalize(text), qualifier);
    }
  }

  /** Adds a number that its cataloger marked as wrong. */
  static void addWrong(String text, RecordDraft draft) {
    switch (Isbn.read(text)) {
      case Isbn.Reading.Valid valid ->
          draft.identifier(Identifier.Type.ISBN_INVALID, valid.isbn13(), "");
      case Isbn.Reading.WrongCheckDigit wrong ->
          draft.identifier(Identifier.Type.ISBN_INVALID, wrong.digits(), "");
      case Isbn.Reading.Absent _ -> {}
    }
  }
}
