package org.tongjie.broker.ils.koha;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.http.HttpCalls;

/** A token by OAuth2 client credentials (RFC 6749 §4.4), fetched again before it expires. */
final class TokenCredentials implements KohaClient.Credentials {
  private static final Duration EARLY = Duration.ofSeconds(30);

  private final HttpCalls calls;
  private final URI address;
  private final Login login;
  private final Clock clock;
  private String header = "";
  private Instant until = Instant.MIN;

  TokenCredentials(HttpCalls calls, URI address, Login login, Clock clock) {
    this.calls = calls;
    this.address = address;
    this.login = login;
    this.clock = clock;
  }

  @Override
  public synchronized String header() {
    Instant now = clock.instant();
    if (now.isBefore(until)) {
      return header;
    }
    KohaAnswer answer = KohaClient.answer(calls, calls.read(request()));
    String token = answer.body().path("access_token").asText("");
    if (answer.status() != 200 || token.isEmpty()) {
      throw calls.refusedLogin("no token for the client id and secret");
    }
    header = "Bearer " + token;
    until = now.plusSeconds(answer.body().path("expires_in").asLong(60)).minus(EARLY);
    return header;
  }

  private HttpRequest request() {
    String form =
        "grant_type=client_credentials&client_id="
            + KohaClient.encoded(login.user())
            + "&client_secret="
            + KohaClient.encoded(login.password().reveal());
    return HttpRequest.newBuilder(URI.create(address + "/oauth/token"))
        .timeout(calls.limit())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  @Override
  public synchronized boolean renew() {
    until = Instant.MIN;
    return true;
  }
}
