package org.tongjie.broker.language;

import java.util.List;
import java.util.stream.Collectors;
import org.tongjie.http.Fault;
import org.tongjie.http.Problem;
import org.tongjie.http.Trouble;

/** Why a request has no answer, for programs whose people read one language. */
public record ProblemWords(Language language) {
  private static final String BLANK = "about:blank";
  private static final String KEY = "problem.";

  /** What stands in the way of an answer. */
  public Problem of(Trouble trouble) {
    return problem(trouble.status(), detail(trouble), List.of());
  }

  /** A request whose parameters mean nothing. */
  public Problem of(List<BadParameter> faults) {
    return problem(
        400,
        faults.stream().map(fault -> fault.in(language)).collect(Collectors.joining(" ")),
        faults.stream()
            .map(fault ->
                new Fault(
                    fault.parameter(), fault.reason().in(language), fault.allowed().in(language)))
            .toList());
  }

  /** A status with words for this very case. */
  public Problem of(int status, Phrase detail) {
    return problem(status, detail.in(language), List.of());
  }

  private Problem problem(int status, String detail, List<Fault> faults) {
    return new Problem(BLANK, words("title", status), status, detail, faults);
  }

  private String detail(Trouble trouble) {
    Messages messages = Messages.in(language);
    return switch (trouble) {
      case Trouble.Status(int status) -> words("detail", status);
      case Trouble.Method(var allowed) ->
          allowed.isEmpty()
              ? words("detail", trouble.status())
              : messages.text(KEY + "methods", String.join(", ", allowed));
      case Trouble.Away(var part) ->
          messages.text(KEY + "away", messages.text(KEY + "away." + part));
      case Trouble.Incident(String number) -> messages.text(KEY + "incident", number);
    };
  }

  /** Those of the status, or of any without words of its own. */
  private String words(String what, int status) {
    Messages messages = Messages.in(language);
    String any = messages.text(KEY + what + (status < 500 ? ".4xx" : ".5xx"));
    return messages.textOr(KEY + what + "." + status, any);
  }
}
