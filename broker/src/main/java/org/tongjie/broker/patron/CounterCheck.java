package org.tongjie.broker.patron;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.Wish;

/**
 * Asks home libraries while a reader stands at the counter: who does not answer within a short time
 * is not waited for, and does not keep the book from the reader.
 */
public final class CounterCheck implements CardCheck {
  /** How long a reader at a counter is made to wait. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(CounterCheck.class);

  private final HomeCheck home;
  private final Duration patience;
  private final Clock clock;

  public CounterCheck(HomeCheck home, Duration patience, Clock clock) {
    this.home = home;
    this.patience = patience;
    this.clock = clock;
  }

  /** The call of a system that is not waited for ends by its connector's own time limit. */
  @Override
  public CardWord word(CardKey shown, Wish wish) {
    FutureTask<CardWord> asked =
        new FutureTask<>(() -> home.atCounter(shown, wish, clock.instant()));
    Thread.ofVirtual().name("counter-check").start(asked);
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      LOG.warn("A card of {} is lent on unchecked: no answer in time", shown.issuer());
      return new CardWord.Unheard();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new CardWord.Unheard();
    } catch (ExecutionException e) {
      return unheard(shown, e);
    }
  }

  private static CardWord unheard(CardKey shown, ExecutionException e) {
    if (e.getCause() instanceof IlsException away) {
      LOG.warn("A card of {} is lent on unchecked: {}", shown.issuer(), away.getMessage());
      return new CardWord.Unheard();
    }
    throw new IllegalStateException("a card cannot be checked", e.getCause());
  }
}
