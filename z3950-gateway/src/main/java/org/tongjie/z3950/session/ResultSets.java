package org.tongjie.z3950.session;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.catalog.query.Query;
import org.tongjie.z3950.database.ResultSet;
import org.tongjie.z3950.rpn.Bib1;

/** The result sets of one association, by name. Unused ones are dropped after a while. */
final class ResultSets {
  private static final int LONGEST_NAME = 256;

  /** Names of dropped sets remembered, to say that they were. */
  private static final int MOST_DROPPED = 100;

  private final SessionLimits limits;
  private final Clock clock;
  private final Map<String, Kept> sets = new LinkedHashMap<>();
  private final Map<String, Boolean> dropped = new LinkedHashMap<>();

  /** A set, and when it was used last. */
  private static final class Kept {
    private final ResultSet set;
    private Instant used;

    Kept(ResultSet set, Instant used) {
      this.set = set;
      this.used = used;
    }
  }

  ResultSets(SessionLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** The set of a name. */
  ResultSet get(String name) throws Refusal {
    dropUnused();
    Kept kept = sets.get(name);
    if (kept == null) {
      Bib1 why = dropped.containsKey(name) ? Bib1.RESULT_SET_DROPPED : Bib1.NO_SUCH_RESULT_SET;
      throw new Refusal(why, name);
    }
    kept.used = clock.instant();
    return kept.set;
  }

  boolean contains(String name) {
    dropUnused();
    return sets.containsKey(name);
  }

  /** Whether a set of that name was dropped here and not deleted by the client. */
  boolean wasDropped(String name) {
    return dropped.containsKey(name);
  }

  /** The query behind a set, to be part of another. */
  Optional<Query> query(String name) {
    try {
      return Optional.of(get(name).asQuery());
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  /** Refuses a name under which no set could be kept. */
  void makeRoom(String name) throws Refusal {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refusal(Bib1.ILLEGAL_RESULT_SET_NAME, "");
    }
    dropUnused();
    if (!sets.containsKey(name) && sets.size() >= limits.resultSets()) {
      throw new Refusal(Bib1.TOO_MANY_RESULT_SETS, Integer.toString(limits.resultSets()));
    }
  }

  void put(String name, ResultSet set) {
    dropped.remove(name);
    sets.put(name, new Kept(set, clock.instant()));
  }

  /** Whether there was one of that name. */
  boolean remove(String name) {
    return sets.remove(name) != null;
  }

  Collection<String> names() {
    return new ArrayList<>(sets.keySet());
  }

  private void dropUnused() {
    Instant since = clock.instant().minus(limits.resultSetAge());
    List<String> old = new ArrayList<>();
    sets.forEach((name, kept) -> {
      if (kept.used.isBefore(since)) {
        old.add(name);
      }
    });
    for (String name : old) {
      sets.remove(name);
      dropped.put(name, true);
    }
    Iterator<String> oldest = dropped.keySet().iterator();
    while (dropped.size() > MOST_DROPPED) {
      oldest.next();
      oldest.remove();
    }
  }
}
