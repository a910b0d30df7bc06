package org.tongjie.catalog.marc;

/**
 * Something that was wrong with a record and did not keep it from being read.
 *
 * @param offset octets from the start of the record
 * @param detail what was found and what was made of it
 */
public record MarcRepair(MarcDefect defect, int offset, String detail) {}
