package org.tongjie.z3950.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/** An SRU target on a port of its own that does what its script says, good or bad. */
public final class ScriptedSru implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  /** What a target does with a request. */
  @FunctionalInterface
  public interface Script {
    void answer(HttpExchange exchange, Map<String, String> parameters) throws IOException;
  }

  private ScriptedSru(Script script) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            requests.add(parameters);
            script.answer(exchange, parameters);
          }
        });
    server.start();
  }

  public static ScriptedSru start(Script script) throws IOException {
    return new ScriptedSru(script);
  }

  /** Answers with a document. */
  public static void send(HttpExchange exchange, String document) throws IOException {
    byte[] octets = document.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, octets.length);
    exchange.getResponseBody().write(octets);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  /** Parameters of the requests so far. */
  public List<Map<String, String>> requests() {
    return requests;
  }

  /** This target as it is described in a file, with more keys and values. */
  public Target target(String code, String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("protocol", "sru");
    values.put("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/db");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return TargetFiles.of(code, values, java.nio.file.Path.of("."));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
