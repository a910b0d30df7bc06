package org.tongjie.catalog.index;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;

/** A call of Solr, with its faults told as {@link IndexException}. */
@FunctionalInterface
interface IndexCall<T> {
  int FIRST_SERVER_FAULT = 500;
  int CONFLICT = 409;
  int TOO_MANY = 429;
  String NO_NODES = "Failed fetching live_nodes";

  T run() throws SolrServerException, IOException;

  /**
   * Makes the call.
   *
   * @param purpose what it is for, as in "cannot ..."
   */
  static <T> T make(String purpose, IndexCall<T> call) {
    try {
      return call.run();
    } catch (SolrException e) {
      throw new IndexException(message(purpose, e), isPassing(e.code()), e);
    } catch (SolrServerException e) {
      Throwable root = e.getRootCause();
      boolean passing = !(root instanceof SolrException refusal) || isPassing(refusal.code());
      throw new IndexException(message(purpose, e), passing, e);
    } catch (IOException e) {
      throw new IndexException(message(purpose, e), true, e);
    } catch (RuntimeException e) {
      throw unreachable(e) ? new IndexException(message(purpose, e), true, e) : e;
    }
  }

  /** SolrJ wraps a cluster it cannot reach in a plain RuntimeException; all others are bugs. */
  private static boolean unreachable(RuntimeException fault) {
    return fault.getClass() == RuntimeException.class
        && (fault.getCause() != null || String.valueOf(fault.getMessage()).startsWith(NO_NODES));
  }

  private static boolean isPassing(int code) {
    return code >= FIRST_SERVER_FAULT || code == CONFLICT || code == TOO_MANY;
  }

  private static String message(String purpose, Exception fault) {
    return "the search index did not " + purpose + ": " + fault.getMessage();
  }
}
