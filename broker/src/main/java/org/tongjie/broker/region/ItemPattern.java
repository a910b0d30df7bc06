package org.tongjie.broker.region;

import org.tongjie.catalog.directory.AgencySymbol;

/** A form that barcodes of one owner's pieces have. */
public record ItemPattern(AgencySymbol owner, NumberPattern pattern) {}
