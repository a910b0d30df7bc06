package org.tongjie.z3950.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/** Makes clients of targets, which share what can be shared, and closes them all. */
public final class TargetClients implements AutoCloseable {
  private final HttpClient http = http();
  private final List<TargetClient> clients = new ArrayList<>();

  /** The HTTP client for SRU: no redirections, no cookies, no patience in connecting. */
  public static HttpClient http() {
    return HttpClient.newBuilder()
        .connectTimeout(Duration.ofSeconds(3))
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /** A client of the target, open until all are closed. */
  public synchronized TargetClient open(Target target) {
    TargetClient client =
        switch (target.address()) {
          case Address.Z3950 address -> new Z3950Client(target, address);
          case Address.Sru address -> new SruClient(http, target, address);
        };
    clients.add(client);
    return client;
  }

  /** Closes one of them before the others; what it does at present it does to the end. */
  public synchronized void close(TargetClient client) {
    clients.remove(client);
    client.close();
  }

  @Override
  public synchronized void close() {
    clients.forEach(TargetClient::close);
    http.shutdownNow();
  }
}
