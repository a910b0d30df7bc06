package org.tongjie.z3950.client;

import java.util.List;
import org.tongjie.catalog.query.Query;

/** Searches one target, whatever its protocol. Safe for use by many threads. */
public interface TargetClient extends AutoCloseable {

  /**
   * Searches and hands on the records as they come.
   *
   * @param wanted records at most; the target's own limit holds as well
   * @throws TargetException when the target cannot be asked or does not answer as it must; what was
   *     handed on before stays good
   */
  Outcome search(Query query, int wanted, Listener listener, Deadline deadline)
      throws TargetException;

  @Override
  void close();

  /** Takes what a search brings, in the searching thread. */
  interface Listener {
    /** The number of records found, before any record. */
    void found(long total);

    /** Some records, in the order of the target's result. */
    void records(List<RecordReading> records);
  }

  /** How a search ended. */
  sealed interface Outcome {
    /**
     * It was made, and all records wanted were handed on but for those the remarks tell of.
     *
     * @param remarks what was odd, in words
     */
    record Done(List<String> remarks) implements Outcome {
      public Done {
        remarks = List.copyOf(remarks);
      }
    }

    /** The target will not do it. */
    record Refused(List<TargetDiagnostic> diagnostics) implements Outcome {
      public Refused {
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /** The target has no words for a part of the query and was not asked. */
    record NotAsked(String what) implements Outcome {}
  }
}
