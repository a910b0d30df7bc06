package org.tongjie.simulator.koha;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** Who may call: the staff account by basic authentication, or by a token of OAuth2. */
final class Access {
  private static final int LASTS_SECONDS = 3600;

  private final KohaSettings settings;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final SecureRandom random = new SecureRandom();

  Access(KohaSettings settings) {
    this.settings = settings;
  }

  boolean isGranted(WebRequest request) {
    Optional<String> given = request.header("authorization");
    boolean basic = given.filter(this::isBasic).isPresent();
    boolean bearer =
        given
            .filter(text -> text.startsWith("Bearer "))
            .map(text -> text.substring("Bearer ".length()))
            .filter(tokens::contains)
            .isPresent();
    return basic || bearer;
  }

  private boolean isBasic(String header) {
    String account = settings.user() + ":" + settings.password();
    byte[] octets = account.getBytes(StandardCharsets.UTF_8);
    return header.equals("Basic " + Base64.getEncoder().encodeToString(octets));
  }

  /** The grant "client credentials" (RFC 6749 §4.4). */
  WebAnswer token(Map<String, String> form) {
    boolean known =
        settings.user().equals(form.get("client_id"))
            && settings.password().equals(form.get("client_secret"));
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return Answers.error(400, "Unimplemented grant type");
    }
    if (!known) {
      return Answers.error(403, "unauthorized_client");
    }
    byte[] octets = new byte[16];
    random.nextBytes(octets);
    String token = HexFormat.of().formatHex(octets);
    tokens.add(token);
    return Answers.one(
        200,
        Answers.JSON
            .createObjectNode()
            .put("access_token", token)
            .put("token_type", "Bearer")
            .put("expires_in", LASTS_SECONDS));
  }
}
