package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.databind.JsonNode;

/** A status and what came with it; a missing node where nothing came. */
record KohaAnswer(int status, JsonNode body) {
  /** The words of an error. */
  String error() {
    return body.path("error").asText("");
  }

  /** The code of an error, which newer versions give. */
  String errorCode() {
    return body.path("error_code").asText("");
  }
}
