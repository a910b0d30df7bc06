package org.tongjie.broker.ils.koha;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.tongjie.broker.ils.Login;

/** A staff account in HTTP Basic. */
record BasicCredentials(Optional<Login> login) implements KohaClient.Credentials {
  @Override
  public String header() {
    return login
        .map(known -> known.user() + ":" + known.password().reveal())
        .map(pair -> pair.getBytes(StandardCharsets.UTF_8))
        .map(octets -> "Basic " + Base64.getEncoder().encodeToString(octets))
        .orElse("");
  }

  @Override
  public boolean renew() {
    return false;
  }
}
