package org.tongjie.broker.circulation;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.broker.account.Audit;

/** A record of acts that can be read by a test. */
final class KeptAudit implements Audit {
  private final List<Act> kept = new ArrayList<>();

  @Override
  public void keep(Act act) {
    kept.add(act);
  }

  @Override
  public List<Act> latest(int limit) {
    return kept.reversed().stream().limit(limit).toList();
  }
}
