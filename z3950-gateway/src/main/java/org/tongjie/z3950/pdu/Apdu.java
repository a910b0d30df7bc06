package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * One application protocol data unit (Z39.50-2003 §4.1, PDU). Request and response of an operation
 * carry the same reference identifier, chosen by the requester.
 */
public sealed interface Apdu
    permits InitializeRequest,
        InitializeResponse,
        SearchRequest,
        SearchResponse,
        PresentRequest,
        PresentResponse,
        DeleteResultSetRequest,
        DeleteResultSetResponse,
        AccessControlRequest,
        AccessControlResponse,
        ResourceControlRequest,
        ResourceControlResponse,
        TriggerResourceControlRequest,
        ResourceReportRequest,
        ResourceReportResponse,
        ScanRequest,
        ScanResponse,
        SortRequest,
        SortResponse,
        ExtendedServicesRequest,
        ExtendedServicesResponse,
        Close,
        UnknownApdu {
  /**
   * The reference identifier, to be repeated in the response; null when the requester gave none.
   */
  @Nullable Octets referenceId();
}
