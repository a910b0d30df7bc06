package org.tongjie.z3950.availability;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.z3950.syntax.LiveItemSource;
import org.tongjie.z3950.syntax.LiveItems;

/**
 * The broker's live availability ({@code GET /api/v1/availability}), for OPAC records. The records
 * of a request are asked for together and within one budget; a broker that does not answer is left
 * alone for a while, and records go out without circulation data. Counted in {@code
 * gateway.availability} by outcome.
 */
public final class BrokerAvailability implements LiveItemSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerAvailability.class);

  /** Records of one question, as the broker allows. */
  private static final int MOST_RECORDS = 20;

  private static final int MOST_OCTETS = 2 << 20;

  /** Of the budget, what is left for the way there and back. */
  private static final Duration WAY = Duration.ofMillis(150);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** For so long a broker that did not answer is not asked. */
  private static final Duration REST = Duration.ofSeconds(5);

  private final Supplier<Optional<String>> address;
  private final Duration budget;
  private final MeterRegistry registry;
  private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST_WAIT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /**
   * A broker that may be asked.
   *
   * @param address such as {@code http://127.0.0.1:8080}; empty as long as there is none
   * @param budget how long the records of one request may wait for it
   */
  public BrokerAvailability(
      Supplier<Optional<String>> address, Duration budget, MeterRegistry registry) {
    this.address = address;
    this.budget = budget;
    this.registry = registry;
  }

  @Override
  public Lookup begin() {
    long end = System.nanoTime() + budget.toNanos();
    return clusterIds ->
        address.get().map(broker -> ask(broker, clusterIds, end)).orElseGet(Map::of);
  }

  private Map<Long, LiveItems> ask(String broker, Collection<Long> clusterIds, long end) {
    if (restsUntil.get() - System.nanoTime() > 0) {
      count("resting");
      return Map.of();
    }
    List<CompletableFuture<HttpResponse<byte[]>>> questions = new ArrayList<>();
    List<Long> ids = clusterIds.stream().distinct().toList();
    for (int from = 0; from < ids.size(); from += MOST_RECORDS) {
      List<Long> some = ids.subList(from, Math.min(from + MOST_RECORDS, ids.size()));
      questions.add(
          client.sendAsync(
              request(broker, some, end),
              BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_OCTETS)));
    }
    Map<Long, LiveItems> found = new HashMap<>();
    questions.forEach(question -> found.putAll(answer(question, end)));
    return found;
  }

  private static HttpRequest request(String broker, List<Long> clusterIds, long end) {
    String ids =
        clusterIds.stream().map(id -> "id=" + ClusterId.of(id)).collect(Collectors.joining("&"));
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) - WAY.toMillis();
    long wait = Math.clamp(left, 0, LONGEST_WAIT.toMillis());
    return HttpRequest.newBuilder(
            URI.create(broker + "/api/v1/availability?" + ids + "&wait=" + wait))
        .header("Accept", "application/json")
        .build();
  }

  private Map<Long, LiveItems> answer(CompletableFuture<HttpResponse<byte[]>> question, long end) {
    try {
      HttpResponse<byte[]> answer =
          question.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (answer.statusCode() != 200) {
        return failed("failed", "it answered " + answer.statusCode());
      }
      Optional<Map<Long, LiveItems>> read = AvailabilityReader.read(answer.body());
      if (read.isEmpty()) {
        return failed("failed", "its answer cannot be understood");
      }
      count("answered");
      return read.get();
    } catch (TimeoutException late) {
      question.cancel(true);
      return failed("late", "no answer within " + budget.toMillis() + " ms");
    } catch (ExecutionException away) {
      return failed("failed", String.valueOf(away.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      question.cancel(true);
      return Map.of();
    }
  }

  private Map<Long, LiveItems> failed(String outcome, String why) {
    count(outcome);
    restsUntil.set(System.nanoTime() + REST.toNanos());
    LOG.warn("OPAC records go out without circulation data, the broker not telling: {}", why);
    return Map.of();
  }

  private void count(String outcome) {
    registry.counter("gateway.availability", "outcome", outcome).increment();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
