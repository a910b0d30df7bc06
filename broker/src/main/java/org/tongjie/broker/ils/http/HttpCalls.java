package org.tongjie.broker.ils.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.WrongValueException;

/**
 * Calls to one system: a few at once, each bounded in time from the question to the last octet of
 * the answer, and in size.
 */
public final class HttpCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);
  private static final long LARGEST = 1024L * 1024;
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_REST = Duration.ofMillis(50);

  private final SystemCode system;
  private final HttpLimits limits;
  private final Semaphore free;
  private final HttpClient client;

  /** Calls to a system, which are made when they are asked for. */
  public HttpCalls(SystemCode system, HttpLimits limits) {
    this.system = system;
    this.limits = limits;
    this.free = new Semaphore(limits.connections(), true);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
  }

  /**
   * The address of a system as its settings give it.
   *
   * @throws IllegalArgumentException when it is no URL over HTTP
   */
  public URI address(String text) {
    if (!text.matches("https?://[^/\\s]+(/\\S*)?")) {
      throw new WrongValueException(Complaint.ADDRESS_URL, text);
    }
    return URI.create(text);
  }

  /**
   * Sends what may change something.
   *
   * @throws IlsException when there is no whole answer
   */
  public HttpReply act(HttpRequest request) {
    return call(request, System.nanoTime() + limits.call().toNanos());
  }

  /**
   * Sends what changes nothing; once more when the system ended the connection.
   *
   * @throws IlsException when there is no whole answer
   */
  public HttpReply read(HttpRequest request) {
    long end = System.nanoTime() + limits.call().toNanos();
    try {
      return call(request, end);
    } catch (IlsException failed) {
      if (!(failed.getCause() instanceof ExecutionException ended) || !isEnded(ended)) {
        throw failed;
      }
      LOG.debug("{}: asking again: {}", system, failed.getMessage());
      return call(request, end);
    }
  }

  private static boolean isEnded(ExecutionException failed) {
    return failed.getCause() instanceof IOException
        && !(failed.getCause() instanceof ConnectException)
        && !(failed.getCause() instanceof HttpConnectTimeoutException);
  }

  /** A system that is just starting again is given a moment. */
  private HttpReply call(HttpRequest request, long end) {
    acquire(end);
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          return once(request, end);
        } catch (IlsException failed) {
          if (failed.fault() != Fault.NOT_SENT || attempt == ATTEMPTS) {
            throw failed;
          }
          rest(FIRST_REST.multipliedBy(1L << attempt), end, failed);
        }
      }
    } finally {
      free.release();
    }
  }

  private static void rest(Duration time, long end, IlsException failed) {
    if (System.nanoTime() + time.toNanos() >= end) {
      throw failed;
    }
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed;
    }
  }

  private HttpReply once(HttpRequest request, long end) {
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      HttpResponse<byte[]> response =
          pending.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return new HttpReply(response.statusCode(), response.body());
    } catch (TimeoutException late) {
      throw fault(Fault.NO_ANSWER, "no answer within " + limits.call(), late);
    } catch (ExecutionException failed) {
      throw fault(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault(Fault.NO_ANSWER, "stopped while waiting for the answer", stopped);
    } finally {
      pending.cancel(true);
    }
  }

  private void acquire(long end) {
    try {
      if (!free.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw fault(Fault.NOT_SENT, "all " + limits.connections() + " connections are busy", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault(Fault.NOT_SENT, "stopped while waiting for a connection", stopped);
    }
  }

  private IlsException fault(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException) {
      return fault(Fault.NOT_SENT, "no connection", failed);
    }
    if (cause instanceof IOException broken) {
      boolean tooLarge = String.valueOf(broken.getMessage()).contains("exceeds limit");
      return tooLarge
          ? fault(Fault.NONSENSE, "an answer of more than " + LARGEST + " octets", failed)
          : fault(Fault.NO_ANSWER, "the connection broke: " + broken.getMessage(), failed);
    }
    throw new IllegalStateException("an HTTP call failed unexpectedly", cause);
  }

  /**
   * The complaint about an answer whose status says that nothing usable was done: refused at the
   * door, out of service, or failed within.
   */
  public IlsException failure(int status) {
    String text = "answered HTTP " + status;
    return switch (status) {
      case 401, 403, 404, 405 -> fault(Fault.NOT_SENT, text + ": check address and login", null);
      case 408, 429, 502, 503, 504 -> fault(Fault.NO_ANSWER, text, null);
      default -> fault(Fault.NONSENSE, text, null);
    };
  }

  /** The complaint about our login, with which nothing was done. */
  public IlsException refusedLogin(String what) {
    return fault(Fault.NOT_SENT, what, null);
  }

  /** The complaint about an answer that cannot be understood. */
  public IlsException nonsense(String what, @Nullable Throwable cause) {
    return fault(Fault.NONSENSE, what, cause);
  }

  /** The complaint about an answer that tells nothing, so that the system may have acted. */
  public IlsException silence(String what) {
    return fault(Fault.NO_ANSWER, what, null);
  }

  private IlsException fault(Fault fault, String what, @Nullable Throwable cause) {
    return new IlsException(system, fault, what, cause);
  }

  /** How long a call may take, at most. */
  public Duration limit() {
    return limits.call();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
