package org.tongjie.catalog.marc;

import java.util.List;

/**
 * A record that was read, and what had to be repaired for it.
 *
 * @param repairs empty for a sound record
 */
public record MarcReading(MarcRecord record, List<MarcRepair> repairs) {

  public MarcReading {
    repairs = List.copyOf(repairs);
  }
}
