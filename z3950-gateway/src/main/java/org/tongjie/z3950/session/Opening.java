package org.tongjie.z3950.session;

import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.partner.Admission;
import org.tongjie.z3950.partner.Credentials;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.SignIn;
import org.tongjie.z3950.pdu.CharsetNegotiation;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitDiagnostic;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.rpn.Bib1;

/** Init: who comes, and what both sides can do (Z39.50-2003 §3.2.1.1). */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final Implementation US = new Implementation("tongjie", "Tongjie gateway", null);
  private static final Set<Option> OFFERED =
      EnumSet.of(
          Option.SEARCH,
          Option.PRESENT,
          Option.DELETE_SET,
          Option.SCAN,
          Option.SORT,
          Option.NAMED_RESULT_SETS,
          Option.NEGOTIATION_MODEL,
          Option.QUERY_TYPE_104);

  private final Partners partners;
  private final SessionLimits limits;
  private final InetAddress address;

  Opening(Partners partners, SessionLimits limits, InetAddress address) {
    this.partners = partners;
    this.limits = limits;
    this.address = address;
  }

  /** What came of it; without an association the response refuses. */
  record Opened(InitializeResponse response, @Nullable Association association) {}

  Opened open(InitializeRequest request) throws ProtocolException {
    if (request.versions().and(ProtocolVersions.BOTH).highest() == 0) {
      return refused(request, Bib1.UNSPECIFIED.about("versions 2 and 3 are spoken here"));
    }
    if (request.authentication() instanceof IdAuthentication.Other) {
      return refused(
          request,
          Bib1.AUTHENTICATION_ERROR.about("only open and idPass authentication are known"));
    }
    return switch (signIn(request.authentication())) {
      case SignIn.Refused(SignIn.Reason reason) -> {
        LOG.info("{} was not let in: {}", address.getHostAddress(), reason);
        yield refused(request, diagnostic(reason));
      }
      case SignIn.Accepted(Admission admission) -> {
        if (admission.recordsLeft() == 0) {
          admission.close();
          yield refused(request, Bib1.NO_SEARCHES_LEFT.about("the day's records are used up"));
        }
        yield accepted(request, admission);
      }
    };
  }

  private SignIn signIn(@Nullable IdAuthentication authentication) {
    return switch (authentication) {
      case null -> partners.signIn(new Credentials.None(), address);
      case IdAuthentication.Anonymous() -> partners.signIn(new Credentials.None(), address);
      case IdAuthentication.Open(String open) -> partners.signIn(credentials(open), address);
      case IdAuthentication.IdPass idPass -> partners.signIn(credentials(idPass), address);
      case IdAuthentication.Other _ -> throw new IllegalStateException("refused before");
    };
  }

  private static Credentials credentials(String open) {
    if (open.isEmpty()) {
      return new Credentials.None();
    }
    int slash = open.indexOf('/');
    return slash < 0
        ? new Credentials.Password(open, "")
        : new Credentials.Password(open.substring(0, slash), open.substring(slash + 1));
  }

  private static Credentials credentials(IdAuthentication.IdPass idPass) {
    String user =
        Optional.ofNullable(idPass.userId())
            .or(() -> Optional.ofNullable(idPass.groupId()))
            .orElse("");
    String password = Optional.ofNullable(idPass.password()).orElse("");
    return user.isEmpty() && password.isEmpty()
        ? new Credentials.None()
        : new Credentials.Password(user, password);
  }

  private static Diagnostic.Default diagnostic(SignIn.Reason reason) {
    return switch (reason) {
      case SIGN_IN_NEEDED -> Bib1.BAD_USER.about("sign in with a name and a password");
      case WRONG_PASSWORD -> Bib1.BAD_PASSWORD.about("");
      case TOO_MANY_ATTEMPTS ->
          Bib1.AUTHENTICATION_ERROR.about("too many wrong passwords; wait ten minutes");
      case ADDRESS -> Bib1.BLOCKED_ADDRESS.about("");
      case TOO_MANY_SESSIONS -> Bib1.TOO_MANY_SESSIONS.about("");
    };
  }

  private Opened accepted(InitializeRequest request, Admission admission) throws ProtocolException {
    Optional<MarcEncoding> encoding = admission.partner().form().encoding();
    CharacterSets characters;
    try {
      characters = CharacterSets.negotiate(request, encoding);
    } catch (ProtocolException malformed) {
      admission.close();
      throw malformed;
    }
    Set<Option> options = EnumSet.copyOf(OFFERED);
    options.retainAll(request.options());
    if (characters.response() == null) {
      options.remove(Option.NEGOTIATION_MODEL);
    }
    Association association =
        new Association(
            request.versions().highest(),
            Set.copyOf(options),
            sizes(request.sizes()),
            characters.text(),
            characters.records(),
            admission);
    return new Opened(response(request, association, characters.response()), association);
  }

  private InitializeResponse response(
      InitializeRequest request,
      Association association,
      CharsetNegotiation.@Nullable Response negotiated) {
    boolean three = association.version() == 3;
    @Nullable External charset = negotiated == null ? null : negotiated.toExternal();
    return new InitializeResponse(
        request.referenceId(),
        request.versions().and(ProtocolVersions.BOTH),
        association.options(),
        association.sizes(),
        true,
        US,
        three ? null : charset,
        three && charset != null ? List.of(OtherInformation.of(charset)) : List.of());
  }

  private MessageSizes sizes(MessageSizes wanted) {
    long preferred = size(wanted.preferred(), limits.preferredOctets());
    long exceptional = size(wanted.exceptional(), limits.exceptionalOctets());
    return new MessageSizes(preferred, Math.max(preferred, exceptional));
  }

  private static long size(long wanted, int most) {
    return wanted <= 0 ? most : Math.min(wanted, most);
  }

  private Opened refused(InitializeRequest request, Diagnostic.Default why) {
    InitializeResponse response =
        new InitializeResponse(
            request.referenceId(),
            request.versions().and(ProtocolVersions.BOTH),
            Set.of(),
            sizes(request.sizes()),
            false,
            US,
            InitDiagnostic.toExternal(why, TextEncoding.UTF_8),
            List.of());
    return new Opened(response, null);
  }
}
