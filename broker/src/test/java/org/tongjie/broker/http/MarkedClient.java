package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.http.MarkedRegion.Library;
import org.tongjie.broker.shelf.LendingBrokers;
import org.tongjie.broker.web.PageForm;

/** Asks brokers as readers, staff and their programs do; every answer is overheard. */
record MarkedClient(LendingBrokers brokers, Overheard overheard) {
  HttpResponse<String> send(String method, String path, Optional<String> body, String... headers) {
    HttpResponse<String> answer = brokers.send(method, brokers.address() + path, body, headers);
    overheard.answered(method + " " + path + " " + answer.statusCode() + " " + answer.body());
    return answer;
  }

  HttpResponse<String> signIn(Library library, String pin) {
    return send(
        "POST",
        "/api/v1/sessions",
        Optional.of("{\"card\":\"%s\",\"pin\":\"%s\"}".formatted(library.card(), pin)));
  }

  static String token(HttpResponse<String> answer) {
    Matcher token = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(answer.body());
    assertThat(token.find()).as(answer.body()).isTrue();
    return token.group(1);
  }

  String staff(String login, String password) {
    return token(
        send(
            "POST",
            "/api/v1/staff/sessions",
            Optional.of("{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password))));
  }

  static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  HttpResponse<String> prove(Library library, String token) {
    return act(library, token, "prove-sign-in");
  }

  HttpResponse<String> act(Library library, String token, String act) {
    return send(
        "POST",
        "/api/v1/operator/systems/" + library.system() + "/acts",
        Optional.of("{\"act\":\"%s\",\"card\":\"%s\"}".formatted(act, library.card())),
        bearer(token));
  }

  static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cookie in " + answer.headers()));
  }

  static Map<String, String> typed(Library library, String pin) {
    return Map.of("number", library.card(), "pin", pin);
  }

  /** Sends a form with what the page it stands on hides in it. */
  HttpResponse<String> post(String path, String cookie, String page, Map<String, String> fields) {
    return send(
        "POST",
        path,
        Optional.of(PageForm.filled(page, fields)),
        "Cookie",
        cookie,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }
}
