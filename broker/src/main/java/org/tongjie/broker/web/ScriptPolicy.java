package org.tongjie.broker.web;

import jakarta.ws.rs.core.Response;

/**
 * The content security policy of a page with a script: as that of every answer, but for scripts of
 * our own files and what they ask of us. Markup that slips into such a page can still not run.
 */
final class ScriptPolicy {
  private static final String HEADER = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private ScriptPolicy() {}

  /** The answer with this policy in place of the usual one. */
  static Response on(Response page) {
    return Response.fromResponse(page).header(HEADER, POLICY).build();
  }
}
