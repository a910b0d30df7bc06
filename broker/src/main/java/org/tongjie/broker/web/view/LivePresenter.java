package org.tongjie.broker.web.view;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.live.LiveAnswer;
import org.tongjie.broker.live.LiveEntry;
import org.tongjie.broker.live.LiveState;
import org.tongjie.broker.live.LiveTarget;
import org.tongjie.broker.record.MarcFormat;

/** Makes what partner libraries answer ready for the templates. */
public final class LivePresenter {
  private static final String USUAL_FORM = "book";
  private static final double MILLIS = 1000;

  /** Milliseconds below which tenths of a second say nothing. */
  private static final int QUICK = 100;

  private final Language language;
  private final Labels labels;
  private final HitPresenter hits;

  public LivePresenter(Language language) {
    this.language = language;
    this.labels = new Labels(language, Map.of());
    this.hits = new HitPresenter(labels);
  }

  /**
   * A page of its own.
   *
   * @param answer empty when there is none
   */
  public LiveView view(String query, Optional<LiveAnswer> answer) {
    String back = Links.search(Links.words(query));
    if (answer.isEmpty()) {
      return new LiveView(query, back, away(), List.of(), List.of());
    }
    Map<String, LiveTarget> targets = new LinkedHashMap<>();
    answer.get().targets().forEach(target -> targets.put(target.code(), target));
    List<LiveHitView> found =
        answer.get().entries().stream()
            .filter(entry -> !entry.sources().isEmpty())
            .map(entry -> hit(entry, targets))
            .toList();
    String summary = summary(targets.values(), found.size());
    return new LiveView(query, back, summary, targets(targets.values()), found);
  }

  /** What there is to say at the beginning. */
  public String searching() {
    return labels.text("live.searching");
  }

  /** What there is to say while there is no gateway. */
  public String away() {
    return labels.text("live.away");
  }

  /** What there is to say when a search broke off after its first hits. */
  public String broken() {
    return labels.text("live.broken");
  }

  /** How a search went, when it is over. */
  public String summary(Collection<LiveTarget> targets, int found) {
    long silent = targets.stream().filter(target -> !target.state().hasAnswered()).count();
    if (targets.isEmpty()) {
      return labels.text("live.none");
    }
    return silent == 0
        ? labels.text("live.summary", found)
        : labels.text("live.summary.partly", found, silent);
  }

  public List<LiveTargetView> targets(Collection<LiveTarget> targets) {
    return targets.stream()
        .map(target ->
            new LiveTargetView(
                TextLink.plain(target.name()),
                !target.state().isFinal(),
                state(target),
                target.state().isFinal() ? seconds(target.millis()) : ""))
        .toList();
  }

  private String state(LiveTarget target) {
    long total = Math.max(0, target.total());
    return switch (target.state()) {
      case WAITING, SLOW -> waiting(target);
      case ANSWERED -> labels.text("live.state.answered", total);
      case PARTIAL -> labels.text("live.state.partial", total);
      case REFUSED, NOT_ASKED -> labels.text("live.state.unsupported");
      case UNREACHABLE, CLOSED, CIRCUIT_OPEN -> labels.text("live.state.unreachable");
      case TIMED_OUT -> labels.text("live.state.late");
      case UNUSABLE -> labels.text("live.state.unusable");
      case BUSY -> labels.text("live.state.busy");
    };
  }

  private String waiting(LiveTarget target) {
    if (target.total() >= 0) {
      return labels.text("live.state.found", target.total());
    }
    return target.state() == LiveState.SLOW
        ? labels.text("live.state.slow")
        : labels.text("live.state.waiting");
  }

  /** With a digit more where there would be nothing but naughts. */
  private String seconds(long millis) {
    int digits = millis < QUICK ? 2 : 1;
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return labels.text("live.seconds", format.format(millis / MILLIS));
  }

  /**
   * One hit.
   *
   * @param targets partners by code, for their names
   */
  public LiveHitView hit(LiveEntry entry, Map<String, LiveTarget> targets) {
    String title = entry.title().isBlank() ? labels.text("hit.untitled") : entry.title();
    Headline headline =
        new Headline(
            entry.isInUnion()
                ? TextLink.to(Links.record(entry.id()), title)
                : TextLink.plain(title),
            Cover.of(title),
            labels.listed(entry.authors()),
            hits.imprint(
                entry.publisher(),
                entry.year(),
                entry.form().isEmpty() ? USUAL_FORM : entry.form()));
    List<LiveSourceView> sources =
        entry.sources().stream().map(source -> source(source, targets)).toList();
    return new LiveHitView(headline, holders(sources), sources);
  }

  private String holders(List<LiveSourceView> sources) {
    return hits.summary(
        sources.stream()
            .map(LiveSourceView::library)
            .distinct()
            .map(name -> new LibraryView("", name, List.of()))
            .toList());
  }

  private LiveSourceView source(LiveEntry.Source source, Map<String, LiveTarget> targets) {
    LiveTarget target = targets.get(source.target());
    return new LiveSourceView(
        target == null ? source.target() : target.name(),
        source.places(),
        Arrays.stream(MarcFormat.values())
            .map(format ->
                new TextLink(
                    labels.text("record.download." + format.token()),
                    null,
                    Links.liveRecord(source.target(), source.token(), format)))
            .toList());
  }
}
