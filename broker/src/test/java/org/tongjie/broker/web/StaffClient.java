package org.tongjie.broker.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.tongjie.http.Json;

/** Asks a desk for pages, and sends its forms, as staff and their programs do. */
abstract class StaffClient implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();

  /** A member of staff who is signed in. */
  record Member(String cookie) {}

  abstract String address();

  /** What every form of a page carries. */
  String token(String page) {
    return PageForm.value(page, "token");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped", stopped);
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)));
  }

  HttpResponse<String> get(Member member, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie()));
  }

  /** Sends a form with what the page it stands on hides in it. */
  HttpResponse<String> post(Member member, String path, String page, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(PageForm.filled(page, fields))));
  }

  /** Scans at the desk, with what else stands in the form. */
  HttpResponse<String> scan(Member member, Map<String, String> fields) {
    return post(member, "/desk", get(member, "/desk").body(), fields);
  }

  /** Scans at the desk; the page that answers. */
  String scan(Member member, String text) {
    return scan(member, Map.of("text", text)).body();
  }

  /** Sends a form with a file. */
  HttpResponse<String> upload(Member member, String path, String boundary, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Cookie", "staff=" + member.cookie())
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Reads JSON as a program does. */
  JsonNode json(Member member, String path) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + member.cookie()));
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sends JSON as a program does. */
  HttpResponse<String> json(Member member, String path, String body) {
    return json(member, path, body, "zh");
  }

  /** Sends JSON as a program does that shows its answer in a language. */
  HttpResponse<String> json(Member member, String path, String body, String language) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + member.cookie())
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a list as a program does. */
  HttpResponse<String> csv(Member member, String path, byte[] list) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + member.cookie())
            .header("Accept-Language", "en")
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(list)));
  }

  @Override
  public void close() {
    client.close();
  }
}
