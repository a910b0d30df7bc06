package org.tongjie.app.demo.sample;

import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.catalog.marc.MarcRecord;

/** A library's way of describing what it holds. */
interface Cataloging {
  MarcRecord describe(Manifestation manifestation, Copies copies);
}
