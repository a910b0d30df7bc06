package org.tongjie.broker.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongjie.broker.live.LiveEntry;
import org.tongjie.broker.live.LiveEvent;
import org.tongjie.broker.live.LiveTarget;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.LivePresenter;

/**
 * Writes a search of partner libraries as events whose data are parts of the page, ready in the
 * reader's language: {@code targets}, {@code hits} and, once and last, {@code end}. Not safe for
 * use by several threads.
 */
final class LiveWriter {
  private static final int MOST_HITS = 200;

  private final Frame frame;
  private final LivePresenter presenter;
  private final EventStream out;
  private final Map<String, LiveTarget> targets = new LinkedHashMap<>();
  private final Set<String> shown = new LinkedHashSet<>();
  private boolean begun;
  private boolean finished;

  /** The states of all partners, and a sentence on them where it changes. */
  record TargetsJson(String html, String text) {}

  /**
   * New hits, or other ones under their identifiers.
   *
   * @param count hits there are now
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record HitsJson(List<HitJson> hits, List<String> removed, int count) {}

  /** One hit. */
  record HitJson(String id, String html) {}

  /** The end, in a sentence. */
  record EndJson(String text) {}

  LiveWriter(Frame frame, OutputStream out) {
    this.frame = frame;
    this.presenter = new LivePresenter(frame.language());
    this.out = new EventStream(out);
  }

  /** Opens the stream, so that from here on all is sent at once. */
  void begin() throws IOException {
    out.begin();
  }

  /**
   * Tells what happens.
   *
   * @throws IOException when nobody is listening any more
   */
  void write(LiveEvent event) throws IOException {
    switch (event) {
      case LiveEvent.Started(List<LiveTarget> all) -> {
        begun = true;
        targets(all);
      }
      case LiveEvent.TargetChanged(LiveTarget target) -> targets(List.of(target));
      case LiveEvent.EntriesChanged(var entries, var removed) -> hits(entries, removed);
      case LiveEvent.Idle _ -> out.comment("still searching");
      case LiveEvent.Finished(List<LiveTarget> all) -> {
        targets(all);
        finished = begun; // a gateway with too much to do ends what it never began
      }
    }
  }

  /** Tells that the search is over, that it broke off, or that there was none. */
  void end() throws IOException {
    out.event("end", new EndJson(endText()));
  }

  private String endText() {
    if (finished) {
      return presenter.summary(targets.values(), shown.size());
    }
    return shown.isEmpty() ? presenter.away() : presenter.broken();
  }

  private void targets(List<LiveTarget> changed) throws IOException {
    changed.forEach(target -> targets.put(target.code(), target));
    String html = Templates.liveTargets(frame, presenter.targets(targets.values()));
    out.event("targets", new TargetsJson(html, presenter.searching()));
  }

  /** What the union alone has is on the page already. */
  private void hits(List<LiveEntry> entries, List<String> removed) throws IOException {
    List<String> gone = removed.stream().filter(shown::remove).toList();
    List<HitJson> hits = new ArrayList<>();
    for (LiveEntry entry : entries) {
      if (!entry.sources().isEmpty() && (shown.contains(entry.id()) || shown.size() < MOST_HITS)) {
        shown.add(entry.id());
        hits.add(new HitJson(entry.id(), Templates.liveHit(frame, presenter.hit(entry, targets))));
      }
    }
    if (!hits.isEmpty() || !gone.isEmpty()) {
      out.event("hits", new HitsJson(hits, gone, shown.size()));
    }
  }
}
