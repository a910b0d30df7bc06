package org.tongjie.broker.ils.ncip;

/** What a system answers to an initiation message. */
sealed interface NcipResponse {
  record Done(Element content) implements NcipResponse {}

  record Failed(Problem problem) implements NcipResponse {}
}
