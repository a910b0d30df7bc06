package org.tongjie.catalog.marc;

/**
 * Where the fields of an ISO 2709 record are.
 *
 * <pre>
 *   record    --> leader(24) directory FT { field FT } RT
 *   directory --> { tag(3) length(4) start(5) }
 *   field     --> octets without its FT, at base address + start
 * </pre>
 *
 * @param tags the empty string for an entry whose tag cannot be used
 * @param starts first octet of each field
 * @param ends the octet after the last of each field, its terminator not included
 */
@SuppressWarnings("ArrayRecordComponent") // made once a record in the hot path, never compared
record FieldLayout(String[] tags, int[] starts, int[] ends) {

  int size() {
    return tags.length;
  }
}
