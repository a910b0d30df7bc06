package org.tongjie.z3950.pdu;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * Character set and language negotiation (negotiation record 1.2.840.10003.15.3), in otherInfo or
 * userInformation of the Init data units.
 */
public sealed interface CharsetNegotiation {
  /** The negotiation record of today. */
  Oid FORMAT = new Oid("1.2.840.10003.15.3");

  /** The user information format under which some still send the same structure. */
  Oid FORMER_FORMAT = new Oid("1.2.840.10003.10.2");

  /** ISO 10646 in UTF-8. */
  Oid UTF_8 = new Oid("1.0.10646.1.0.8");

  /** ISO 10646 in UTF-16. */
  Oid UTF_16 = new Oid("1.0.10646.1.0.5");

  /** Reads the negotiation record within an EXTERNAL of {@link #FORMAT}. */
  static CharsetNegotiation read(External record) throws ProtocolException {
    return Embedded.read(record, TextEncoding.UTF_8, CharsetCodec::read);
  }

  /**
   * The negotiation record of an Init data unit.
   *
   * @param userInformation its userInformation, where older systems put it
   * @param otherInfo its otherInfo
   */
  static Optional<CharsetNegotiation> find(
      @Nullable External userInformation, List<OtherInformation> otherInfo)
      throws ProtocolException {
    if (userInformation != null && isNegotiation(userInformation)) {
      return Optional.of(read(userInformation));
    }
    for (OtherInformation part : otherInfo) {
      if (part.content() instanceof OtherInformation.Externally(External external)
          && isNegotiation(external)) {
        return Optional.of(read(external));
      }
    }
    return Optional.empty();
  }

  private static boolean isNegotiation(External external) {
    return FORMAT.equals(external.syntax()) || FORMER_FORMAT.equals(external.syntax());
  }

  /** This negotiation record as an EXTERNAL of {@link #FORMAT}. */
  default External toExternal() {
    return Embedded.write(FORMAT, this, TextEncoding.UTF_8, CharsetCodec::write);
  }

  /**
   * What the client proposes.
   *
   * @param charsets character sets in order of preference
   * @param languages language codes in order of preference
   * @param recordsInSelectedCharsets whether records too shall come in it; null when not said
   */
  record Proposal(
      List<CharacterSet> charsets,
      List<String> languages,
      @Nullable Boolean recordsInSelectedCharsets)
      implements CharsetNegotiation {
    public Proposal {
      charsets = List.copyOf(charsets);
      languages = List.copyOf(languages);
    }
  }

  /**
   * What the target selected.
   *
   * @param charset null when none was proposed
   * @param language null when not said
   * @param recordsInSelectedCharsets whether records too come in it; null when not said
   */
  record Response(
      @Nullable CharacterSet charset,
      @Nullable String language,
      @Nullable Boolean recordsInSelectedCharsets)
      implements CharsetNegotiation {}

  /** A character set or a family of them. */
  sealed interface CharacterSet {}

  /** ISO 2022 with its tables, kept as the encoded element: it is never selected here. */
  record Iso2022(Octets element) implements CharacterSet {}

  /**
   * ISO 10646.
   *
   * @param collections subset of the characters; null for all
   * @param encodingLevel the form, such as {@link #UTF_8}
   */
  record Iso10646(@Nullable Oid collections, Oid encodingLevel) implements CharacterSet {}

  /** Private character sets by identifiers, as some name their legacy sets. */
  record PrivateOids(List<Oid> oids) implements CharacterSet {
    public PrivateOids {
      oids = List.copyOf(oids);
    }
  }

  /** Private character sets by a private record. */
  record PrivateExternally(External external) implements CharacterSet {}

  /** A character set both sides have agreed upon elsewhere. */
  record PreviouslyAgreed() implements CharacterSet {}

  /** None of those proposed: nothing is negotiated. */
  record None() implements CharacterSet {}
}
