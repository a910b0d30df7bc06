package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.web.ErrorPages;
import org.tongjie.broker.web.FormsOnly;
import org.tongjie.http.HttpServer;

class FormsOnlyTest {
  /** Takes a form, as most pages do. */
  @Path("/form")
  public static final class Sent {
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String sent(MultivaluedMap<String, String> fields) {
      return "fields: " + fields.size();
    }
  }

  @Test
  void whatDoesNotSayThatItIsAFormIsRefusedAndNoFaultOfOurs() throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    HttpServer server =
        new HttpServer(
            BrokerConfig.local(0).http(),
            List.of(new FormsOnly(), new Sent()),
            new BrokerErrors(new ErrorPages("")),
            registry);
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/form"))
              .POST(BodyPublishers.noBody());
      HttpResponse<String> nothing = client.send(request.build(), BodyHandlers.ofString());
      assertThat(nothing.statusCode()).isEqualTo(415);
      request.header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED);
      assertThat(client.send(request.build(), BodyHandlers.ofString()).body())
          .isEqualTo("fields: 0");
    } finally {
      server.stop();
    }
  }
}
