package org.tongjie.app.demo.check;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What was asked so far, printed line by line as the answers come. */
public final class Findings {
  private static final int LONGEST_ANSWER = 600;

  private final List<Finding> findings = new ArrayList<>();
  private final PrintStream out;

  public Findings(PrintStream out) {
    this.out = out;
  }

  /** Asks something whose only right answer is known. */
  public <T> void expect(String asked, T expected, Supplier<T> answer) {
    ask(asked, String.valueOf(expected), answer, expected::equals);
  }

  /** Asks something; a server that does not answer as agreed gives a wrong answer too. */
  public <T> void ask(String asked, String expected, Supplier<T> answer, Predicate<T> right) {
    Finding finding;
    try {
      T seen = answer.get();
      finding = new Finding(asked, expected, shortened(String.valueOf(seen)), right.test(seen));
    } catch (ApiFault fault) {
      finding = new Finding(asked, expected, shortened(String.valueOf(fault.getMessage())), false);
    }
    findings.add(finding);
    print(finding);
  }

  private void print(Finding finding) {
    out.printf("%s  %s%n", finding.right() ? "  ok " : "WRONG", finding.asked());
    if (finding.right()) {
      out.printf("         %s%n", finding.seen());
    } else {
      out.printf("         seen:     %s%n", finding.seen());
      out.printf("         expected: %s%n", finding.expected());
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…";
  }

  /** Whether all answers so far were right. */
  public boolean allRight() {
    return findings.stream().allMatch(Finding::right);
  }

  public List<Finding> list() {
    return List.copyOf(findings);
  }
}
