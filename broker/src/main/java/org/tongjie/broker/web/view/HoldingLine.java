package org.tongjie.broker.web.view;

/** One row of a holdings table. */
public record HoldingLine(String location, String callNumber, String barcode) {}
