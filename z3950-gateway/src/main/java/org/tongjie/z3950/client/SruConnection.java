package org.tongjie.z3950.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Credentials;
import org.tongjie.z3950.target.Target;

/** Puts requests to one SRU target. Safe for use by many threads. */
public final class SruConnection {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final HttpClient http;
  private final Target target;
  private final Address.Sru address;

  /**
   * A way to a target.
   *
   * @param http does not follow redirections: where a target has moved, its description is wrong
   */
  public SruConnection(HttpClient http, Target target, Address.Sru address) {
    this.http = http;
    this.target = target;
    this.address = address;
  }

  /**
   * Searches.
   *
   * @param start place of the first record wanted, from 1
   */
  public SruAnswer search(String cql, long start, int count, Deadline deadline)
      throws TargetException {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("query", cql);
    parameters.put("startRecord", Long.toString(start));
    parameters.put("maximumRecords", Integer.toString(count));
    if (!target.records().elements().isEmpty()) {
      parameters.put("recordSchema", target.records().elements());
    }
    boolean second = address.version() == Address.SruVersion.V2_0;
    parameters.put(second ? "recordXMLEscaping" : "recordPacking", "xml");
    return call("searchRetrieve", parameters, deadline);
  }

  /** Lists an index from a clause on. */
  public SruAnswer scan(String clause, int count, Deadline deadline) throws TargetException {
    return call(
        "scan",
        Map.of(
            "scanClause", clause, "responsePosition", "1", "maximumTerms", Integer.toString(count)),
        deadline);
  }

  /** Makes a request of any operation. */
  public SruAnswer call(String operation, Map<String, String> parameters, Deadline deadline)
      throws TargetException {
    StringBuilder query = new StringBuilder(address.base().getRawQuery() == null ? "?" : "&");
    query.append("version=").append(address.version().number());
    query.append("&operation=").append(operation);
    parameters.forEach((name, value) ->
        query
            .append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, target.query().terms())));
    return SruReader.read(get(URI.create(address.base() + query.toString()), deadline));
  }

  private byte[] get(URI uri, Deadline deadline) throws TargetException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(deadline.remaining().plusMillis(1)).GET();
    if (target.credentials() instanceof Credentials.Open(var user, var password)) {
      String pair = user + ":" + password;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), Wire.LARGEST_ANSWER));
    try {
      return body(answer.get(deadline.remaining().toMillis() + 1, TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      throw new TargetException(Fault.TIMED_OUT, "no answer in time", late);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new TargetException(Fault.TIMED_OUT, "the search was given up", stop);
    } catch (ExecutionException failure) {
      throw fault(failure.getCause() == null ? failure : failure.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static TargetException fault(Throwable cause) {
    if (cause instanceof java.net.http.HttpTimeoutException) {
      boolean connecting = cause instanceof java.net.http.HttpConnectTimeoutException;
      return connecting
          ? new TargetException(Fault.UNREACHABLE, "no connection in time", cause)
          : new TargetException(Fault.TIMED_OUT, "no answer in time", cause);
    }
    if (cause instanceof java.net.ConnectException) {
      return new TargetException(Fault.UNREACHABLE, "no connection: " + cause.getMessage(), cause);
    }
    if (cause instanceof IOException) {
      boolean large = String.valueOf(cause.getMessage()).contains("capacity");
      return new TargetException(
          large ? Fault.UNUSABLE : Fault.CLOSED, "no whole answer: " + cause.getMessage(), cause);
    }
    throw new IllegalStateException("the HTTP client failed", cause);
  }

  private static byte[] body(HttpResponse<byte[]> answer) throws TargetException {
    return switch (answer.statusCode()) {
      case OK -> answer.body();
      case UNAUTHORIZED, FORBIDDEN ->
          throw new TargetException(
              Fault.REFUSED, "it refuses us: HTTP status " + answer.statusCode());
      default ->
          throw new TargetException(
              Fault.UNUSABLE,
              "HTTP status "
                  + answer.statusCode()
                  + answer
                      .headers()
                      .firstValue("Location")
                      .map(to -> ", moved to " + to)
                      .orElse(""));
    };
  }
}
