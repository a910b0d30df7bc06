package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The scan box and what the last scan meant.
 *
 * @param tone good, move, ask, stop or idle: a colour, always with a sign and words
 * @param sign a mark that is told from the others without colour
 * @param result what to do, in few words
 * @param lines what else is to be known
 * @param waiting what the next scan belongs to, sent along with it
 * @param slips addresses of slips to print
 * @param choices what can be chosen or told besides
 * @param late whether the time can be given, for work that was done on paper
 */
public record ScanView(
    String tone,
    String sign,
    String result,
    List<String> lines,
    Map<String, String> waiting,
    List<DeskCell> slips,
    List<DeskForm> choices,
    boolean late) {
  public ScanView {
    lines = List.copyOf(lines);
    waiting = Map.copyOf(waiting);
    slips = List.copyOf(slips);
    choices = List.copyOf(choices);
  }

  /** The same with more to be known, said first. */
  ScanView with(List<String> more) {
    List<String> all = Stream.concat(more.stream(), lines.stream()).toList();
    return new ScanView(tone, sign, result, all, waiting, slips, choices, late);
  }

  /** The same with what can be told besides. */
  ScanView choosing(List<DeskForm> forms) {
    return new ScanView(tone, sign, result, lines, waiting, slips, forms, late);
  }
}
