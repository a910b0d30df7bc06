package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/** Close (Z39.50-2003 §3.2.11.1). Both sides send it; after the second the association is over. */
public record Close(
    @Nullable Octets referenceId,
    CloseReason reason,
    @Nullable String diagnosticInformation,
    @Nullable Oid resourceReportFormat,
    @Nullable External resourceReport,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public Close {
    otherInfo = List.copyOf(otherInfo);
  }

  /** A Close with a reason and words for people. */
  public static Close of(CloseReason reason, @Nullable String diagnosticInformation) {
    return new Close(null, reason, diagnosticInformation, null, null, List.of());
  }
}
