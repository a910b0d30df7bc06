package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.http.HttpCalls;
import org.tongjie.broker.ils.http.HttpReply;

/** Koha's REST API: lists, single things and acts. */
final class KohaClient implements AutoCloseable {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(32).build())
                  .build())
          .build();

  private final HttpCalls calls;
  private final URI address;
  private final Credentials credentials;

  /** What goes into the Authorization header. */
  interface Credentials {
    String header();

    /** Forgets what was refused; false where there is nothing to renew. */
    boolean renew();
  }

  KohaClient(HttpCalls calls, URI address, Credentials credentials) {
    this.calls = calls;
    this.address = address;
    this.credentials = credentials;
  }

  /** Every entry of a list, page by page. */
  List<JsonNode> list(String path, Map<String, String> query) {
    List<JsonNode> entries = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      KohaAnswer answer =
          read(path + "?" + encoded(query) + "&_match=exact&_per_page=" + PAGE + "&_page=" + page);
      if (answer.status() != 200 || !answer.body().isArray()) {
        throw failure(answer);
      }
      int before = entries.size();
      answer.body().forEach(entries::add);
      if (entries.size() - before != PAGE) {
        return entries;
      }
    }
    throw calls.nonsense("a list of more than " + entries.size() + " entries", null);
  }

  KohaAnswer read(String path) {
    return authorized(path, "GET", MissingNode.getInstance(), true);
  }

  KohaAnswer act(String method, String path, JsonNode body) {
    return authorized(path, method, body, false);
  }

  /** A check that is sent as if it were an act, and changes nothing. */
  KohaAnswer check(String path, JsonNode body) {
    return authorized(path, "POST", body, true);
  }

  /** A refused token is renewed once: nothing was done with it. */
  private KohaAnswer authorized(String path, String method, JsonNode body, boolean reading) {
    KohaAnswer answer = send(path, method, body, reading);
    return answer.status() == 401 && credentials.renew()
        ? send(path, method, body, reading)
        : answer;
  }

  private KohaAnswer send(String path, String method, JsonNode body, boolean reading) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(calls.limit())
            .header("Accept", "application/json");
    String header = credentials.header();
    if (!header.isEmpty()) {
      request.header("Authorization", header);
    }
    if (body.isMissingNode()) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }
    HttpReply reply = reading ? calls.read(request.build()) : calls.act(request.build());
    return answer(calls, reply);
  }

  /** The answer in a reply; what is no JSON is an answer only where no body is needed. */
  static KohaAnswer answer(HttpCalls calls, HttpReply reply) {
    try (InputStream in = reply.body()) {
      JsonNode body = JSON.readTree(in);
      return new KohaAnswer(reply.status(), body == null ? MissingNode.getInstance() : body);
    } catch (IOException broken) {
      if (reply.isSuccess()) {
        throw calls.nonsense("the answer is no JSON", broken);
      }
      return new KohaAnswer(reply.status(), MissingNode.getInstance());
    }
  }

  /** The complaint about an answer that says nothing of what was asked. */
  IlsException failure(KohaAnswer answer) {
    return answer.status() == 200 || answer.status() == 201
        ? calls.nonsense("the answer is not of the form that Koha's API has", null)
        : calls.failure(answer.status());
  }

  /** Whether our own account may not do this. */
  static boolean isForbidden(KohaAnswer answer) {
    return answer.status() == 401
        || (answer.status() == 403 && answer.body().has("required_permissions"));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    calls.close();
  }
}
