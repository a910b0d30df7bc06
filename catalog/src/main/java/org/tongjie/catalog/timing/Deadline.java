package org.tongjie.catalog.timing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Bounds the time a question may take.
 *
 * <p>The asked part has timeouts of its own, made for loading and longer than a reader waits; its
 * answer is let go.
 */
public final class Deadline {
  private Deadline() {}

  /** A part behind us did not answer in time. */
  public static final class OverdueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OverdueException(Duration limit) {
      super("no answer within " + limit.toMillis() + " ms");
    }
  }

  /**
   * Asks, and waits no longer than the limit.
   *
   * @throws OverdueException when there is no answer by then
   */
  public static <T> T within(Duration limit, Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread asking = Thread.ofVirtual().start(() -> complete(answer, question));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      asking.interrupt();
      throw new OverdueException(limit);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      asking.interrupt();
      throw new OverdueException(limit);
    } catch (ExecutionException failure) {
      throw asUnchecked(failure);
    }
  }

  private static <T> void complete(CompletableFuture<T> answer, Supplier<T> question) {
    try {
      answer.complete(question.get());
    } catch (Throwable failure) { // top of a thread: handed to the one who waits
      answer.completeExceptionally(failure);
    }
  }

  private static RuntimeException asUnchecked(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
