package org.tongjie.broker.patron;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * Asks home libraries while a reader stands at the counter: who does not answer within a short time
 * is not waited for, and does not keep the book from the reader.
 */
public final class CounterCheck implements CardCheck {
  /** How long a reader at a counter is made to wait. */
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  /** For so long a system that gave no answer is taken to be silent still. */
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(CounterCheck.class);

  private final HomeCheck home;
  private final Predicate<AgencySymbol> silent;
  private final Duration patience;
  private final Clock clock;
  private final Map<Libraries, Question> unheard = new ConcurrentHashMap<>();

  /**
   * A check that has asked nobody yet.
   *
   * @param silent whether a library's system is known not to answer, so that it is not asked
   */
  public CounterCheck(
      HomeCheck home, Predicate<AgencySymbol> silent, Duration patience, Clock clock) {
    this.home = home;
    this.silent = silent;
    this.patience = patience;
    this.clock = clock;
  }

  /** The libraries of the card that is shown and of that which the book was asked for with. */
  private record Libraries(AgencySymbol shown, AgencySymbol asked) {}

  /** A question, whose call ends by its connector's own time limit. */
  private record Question(FutureTask<CardWord> answer, Instant asked) {
    private boolean isUnheard(Instant now) {
      return switch (answer.state()) {
        case RUNNING -> true;
        case FAILED, CANCELLED -> now.isBefore(asked.plus(MEMORY));
        case SUCCESS -> false;
      };
    }
  }

  /**
   * Who was not heard last time is not waited for, but asked: once that is answered the next reader
   * waits again.
   */
  @Override
  public CardWord word(CardKey shown, Wish wish) {
    Libraries libraries = new Libraries(shown.issuer(), wish.card().issuer());
    if (silent.test(libraries.shown()) || silent.test(libraries.asked())) {
      return silent(shown);
    }
    Optional<Question> last =
        Optional.ofNullable(unheard.get(libraries))
            .filter(question -> question.isUnheard(clock.instant()));
    if (last.isEmpty()) {
      return heard(libraries, shown, ask(shown, wish));
    }
    if (last.get().answer().isDone()) {
      unheard.put(libraries, ask(shown, wish));
    }
    return silent(shown);
  }

  private static CardWord silent(CardKey shown) {
    LOG.warn("A card of {} is lent on unchecked: its system is silent", shown.issuer());
    return new CardWord.Silent();
  }

  private Question ask(CardKey shown, Wish wish) {
    FutureTask<CardWord> asked =
        new FutureTask<>(() -> home.atCounter(shown, wish, clock.instant()));
    Thread.ofVirtual().name("counter-check").start(asked);
    return new Question(asked, clock.instant());
  }

  private CardWord heard(Libraries libraries, CardKey shown, Question question) {
    try {
      CardWord word = question.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      unheard.remove(libraries);
      return word;
    } catch (TimeoutException _) {
      unheard.put(libraries, question);
      LOG.warn("A card of {} is lent on unchecked: no answer in time", shown.issuer());
      return new CardWord.Unheard();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new CardWord.Unheard();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IlsException away) {
        unheard.put(libraries, question);
        LOG.warn("A card of {} is lent on unchecked: {}", shown.issuer(), away.getMessage());
        return new CardWord.Unheard();
      }
      throw new IllegalStateException("a card cannot be checked", e.getCause());
    }
  }
}
