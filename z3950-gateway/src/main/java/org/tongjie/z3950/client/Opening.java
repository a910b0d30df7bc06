package org.tongjie.z3950.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.CharsetNegotiation;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitDiagnostic;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.target.Credentials;
import org.tongjie.z3950.target.Target;

/** Init (Z39.50-2003 §3.2.1): what we propose, and what a target makes of it. */
final class Opening {
  private static final Implementation US = new Implementation("tongjie", "Tongjie", "1");
  private static final int MESSAGE = 1024 * 1024;
  private static final Set<Option> OPTIONS =
      Set.of(
          Option.SEARCH,
          Option.PRESENT,
          Option.DELETE_SET,
          Option.SCAN,
          Option.SORT,
          Option.NAMED_RESULT_SETS,
          Option.QUERY_TYPE_104);

  private Opening() {}

  static InitializeRequest request(Target target) {
    boolean negotiate = target.query().negotiate();
    return new InitializeRequest(
        null,
        ProtocolVersions.BOTH,
        negotiate ? with(Option.NEGOTIATION_MODEL) : OPTIONS,
        new MessageSizes(MESSAGE, Wire.LARGEST_ANSWER / 2),
        authentication(target.credentials()),
        US,
        null,
        negotiate ? List.of(OtherInformation.of(proposal().toExternal())) : List.of());
  }

  private static Set<Option> with(Option option) {
    Set<Option> options = new java.util.HashSet<>(OPTIONS);
    options.add(option);
    return options;
  }

  private static CharsetNegotiation proposal() {
    return new CharsetNegotiation.Proposal(
        List.of(new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_8)), List.of(), false);
  }

  private static @Nullable IdAuthentication authentication(Credentials credentials) {
    return switch (credentials) {
      case Credentials.None _ -> null;
      case Credentials.Open(var user, var password) ->
          new IdAuthentication.Open(user + "/" + password);
      case Credentials.IdPass(var group, var user, var password) ->
          new IdAuthentication.IdPass(group.isEmpty() ? null : group, user, password);
    };
  }

  static Welcome accepted(InitializeResponse response, TextEncoding encoding)
      throws TargetException {
    try {
      if (!response.accepted()) {
        Optional<Diagnostic.Default> why = InitDiagnostic.find(response, encoding);
        throw new TargetException(
            Fault.REFUSED,
            why.map(Diagnostics::of)
                .map(diagnostic -> "it refuses us: " + diagnostic)
                .orElse("it refuses us without saying why"));
      }
      if (response.versions().highest() == 0) {
        throw new TargetException(Fault.UNUSABLE, "it speaks none of the versions we know");
      }
      return new Welcome(
          response.versions(),
          response.options(),
          response.sizes(),
          response.implementation(),
          agreedOnUtf8(response));
    } catch (ProtocolException broken) {
      throw new TargetException(
          Fault.UNUSABLE, "its answer to Init cannot be read: " + broken.getMessage(), broken);
    }
  }

  private static boolean agreedOnUtf8(InitializeResponse response) throws ProtocolException {
    return CharsetNegotiation.find(response.userInformation(), response.otherInfo())
        .filter(answer ->
            answer
                    instanceof
                    CharsetNegotiation.Response(
                        CharsetNegotiation.Iso10646(var _, var level),
                        var _,
                        var _)
                && level.equals(CharsetNegotiation.UTF_8))
        .isPresent();
  }

  /** The encoding for all that follows. */
  static TextEncoding encoding(Welcome welcome, Target target) {
    return TextEncoding.of(welcome.utf8() ? StandardCharsets.UTF_8 : target.query().terms());
  }
}
