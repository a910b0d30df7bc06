package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * ExtendedServicesResponse (Z39.50-2003 §3.2.9.1).
 *
 * @param status 1 done, 2 accepted, 3 failure
 * @param diagnostics null when there are none
 */
public record ExtendedServicesResponse(
    @Nullable Octets referenceId,
    int status,
    @Nullable List<Diagnostic> diagnostics,
    @Nullable External taskPackage,
    List<OtherInformation> otherInfo)
    implements Apdu {
  /** Status: failure. */
  public static final int FAILURE = 3;

  public ExtendedServicesResponse {
    diagnostics = diagnostics == null ? null : List.copyOf(diagnostics);
    otherInfo = List.copyOf(otherInfo);
  }
}
