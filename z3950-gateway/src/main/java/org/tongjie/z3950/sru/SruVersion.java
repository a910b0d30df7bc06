package org.tongjie.z3950.sru;

import java.util.Arrays;
import java.util.Optional;

/** The versions of SRU that are spoken, with what their answers are written in. */
enum SruVersion {
  V1_1("1.1"),
  V1_2("1.2"),
  V2_0("2.0");

  /** What is offered to whoever asks for a version that is not spoken. */
  static final SruVersion HIGHEST = V2_0;

  private static final String ZING = "http://www.loc.gov/zing/srw/";
  private static final String OASIS = "http://docs.oasis-open.org/ns/search-ws/";

  private final String number;

  SruVersion(String number) {
    this.number = number;
  }

  /** As requests and answers write it. */
  String number() {
    return number;
  }

  static Optional<SruVersion> of(String number) {
    return Arrays.stream(values()).filter(version -> version.number.equals(number)).findFirst();
  }

  /** Whether operations are told by their parameters, and other elements are used than before. */
  boolean isTwo() {
    return this == V2_0;
  }

  /** Namespace of answers to searchRetrieve and explain. */
  String responseNamespace() {
    return isTwo() ? OASIS + "sruResponse" : ZING;
  }

  /** Namespace of answers to scan. */
  String scanNamespace() {
    return isTwo() ? OASIS + "scan" : ZING;
  }

  /** Namespace of diagnostics. */
  String diagnosticNamespace() {
    return isTwo() ? OASIS + "diagnostic" : ZING + "diagnostic/";
  }

  /** Name of the parameter and element that says whether records are markup or escaped text. */
  String escapingName() {
    return isTwo() ? "recordXMLEscaping" : "recordPacking";
  }
}
