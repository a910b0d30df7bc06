package org.tongjie.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Headers that keep a browser from doing more with our answers than showing them: no scripts at
 * all, nothing from elsewhere, no framing, no guessing of media types, no address told to others.
 */
final class SecurityHeaders extends Handler.Wrapper {
  private static final HttpFields FIELDS =
      HttpFields.build()
          .put(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self';"
                  + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
          .put("X-Content-Type-Options", "nosniff")
          .put("X-Frame-Options", "DENY")
          .put("Referrer-Policy", "same-origin")
          .put("Cross-Origin-Opener-Policy", "same-origin")
          .put("Cross-Origin-Resource-Policy", "same-origin")
          .put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
          .asImmutable();

  SecurityHeaders(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    FIELDS.forEach(response.getHeaders()::put);
    return super.handle(request, response, callback);
  }
}
