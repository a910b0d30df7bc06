package org.tongjie.broker.web;

import java.util.List;
import org.tongjie.broker.live.LiveGateway;

/** All that readers ask of partner libraries. */
public final class LivePages {
  private LivePages() {}

  /** The resources that show what a gateway finds. */
  public static List<Object> of(LiveGateway gateway, String publicUrl) {
    return List.of(
        new LiveEventsResource(gateway, publicUrl),
        new LiveResultsPage(gateway, publicUrl),
        new LiveRecordResource(gateway, publicUrl));
  }
}
