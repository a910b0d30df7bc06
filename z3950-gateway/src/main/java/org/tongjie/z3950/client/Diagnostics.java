package org.tongjie.z3950.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.Records;

/** Diagnostics of the protocol as the client tells them. */
final class Diagnostics {
  /** Reported when a target fails without saying why; Bib-1 100. */
  private static final TargetDiagnostic UNSAID =
      new TargetDiagnostic(TargetDiagnostic.BIB_1, 100, "it failed without a diagnostic");

  private Diagnostics() {}

  static TargetDiagnostic of(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case Diagnostic.Default(var set, var condition, var addinfo) ->
          new TargetDiagnostic(
              set.equals(Diagnostic.BIB_1) ? TargetDiagnostic.BIB_1 : set.dotted(),
              condition,
              addinfo);
      case Diagnostic.Externally(var external) ->
          new TargetDiagnostic(String.valueOf(external.syntax()), 0, "in a format of its own");
    };
  }

  static List<TargetDiagnostic> of(@Nullable Records records) {
    return switch (records) {
      case Records.NonSurrogate(var diagnostic) -> List.of(of(diagnostic));
      case Records.MultipleNonSurrogate(var several) when !several.isEmpty() ->
          several.stream().map(Diagnostics::of).toList();
      case Records.MultipleNonSurrogate _, Records.Retrieved _ -> List.of(UNSAID);
      case null -> List.of(UNSAID);
    };
  }

  static List<TargetDiagnostic> of(@Nullable List<Diagnostic> diagnostics) {
    return diagnostics == null || diagnostics.isEmpty()
        ? List.of(UNSAID)
        : diagnostics.stream().map(Diagnostics::of).toList();
  }
}
