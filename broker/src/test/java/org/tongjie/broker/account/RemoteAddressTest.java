package org.tongjie.broker.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where requests come from, by what a proxy says and a visitor pretends. */
class RemoteAddressTest {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new Telling()), "/*");
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  /** Answers with the address, behind a proxy where the path says so. */
  private static final class Telling extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean proxied = request.getRequestURI().equals("/proxied");
      response.getWriter().print(RemoteAddress.of(request, proxied));
    }
  }

  private String address(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void theProxyHasTheLastWordHoweverItAddsIt() throws Exception {
    String line = "X-Forwarded-For";
    assertThat(address("/proxied", line, "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(address("/proxied", line, "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(address("/proxied", line, "198.51.100.1", line, "203.0.113.7"))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void withoutAProxyNobodyIsBelieved() throws Exception {
    assertThat(address("/plain", "X-Forwarded-For", "203.0.113.7")).isEqualTo("127.0.0.1");
    assertThat(address("/proxied")).isEqualTo("127.0.0.1");
  }
}
