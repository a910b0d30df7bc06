package org.tongjie.catalog.bib;

/** The kind of material, coarse enough to be told from any MARC leader and useful as a facet. */
public enum Form {
  BOOK,
  SERIAL,
  ARTICLE,
  MAP,
  MUSIC_SCORE,
  SOUND,
  VIDEO,
  PICTURE,
  ELECTRONIC,
  BRAILLE,
  KIT,
  MANUSCRIPT,
  OTHER
}
