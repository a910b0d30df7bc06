package org.tongjie.broker.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where it is kept what programs were answered, for when they send a request again with its key.
 */
public interface AnswerStore {
  /**
   * Takes a key for a request, or tells what it was taken for.
   *
   * @param fresh what is kept where nobody has taken it
   * @param since keys taken earlier are forgotten
   */
  Taken take(Key key, Taken fresh, Instant since, Instant now);

  /** Keeps an answer; the one that was kept first is told. */
  Answer keep(Key key, Answer answer);

  /**
   * A key of a program's choice.
   *
   * @param holder for whom it acts: keys of others are other keys
   */
  record Key(String holder, String key) {}

  /**
   * What a key was taken for.
   *
   * @param digest of the request's content
   * @param request the number of what is made under it
   * @param answer empty while the request is worked on, or where the broker stopped in between
   */
  record Taken(String digest, UUID request, Optional<Answer> answer) {}

  /** An answer: a status of HTTP, and JSON. */
  record Answer(int status, String body) {}
}
