package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * CharSetandLanguageNegotiation ::= CHOICE { [1] IMPLICIT OriginProposal, [2] IMPLICIT
 * TargetResponse }; OriginProposal ::= SEQUENCE { [1] IMPLICIT SEQUENCE OF charset OPTIONAL, [2]
 * IMPLICIT SEQUENCE OF LanguageCode OPTIONAL, [3] BOOLEAN OPTIONAL }; TargetResponse ::= SEQUENCE {
 * [1] charset OPTIONAL, [2] LanguageCode OPTIONAL, [3] BOOLEAN OPTIONAL }; charset ::= CHOICE { [1]
 * Iso2022, [2] IMPLICIT Iso10646, [3] PrivateCharacterSet, [4] none }.
 */
final class CharsetCodec {
  private CharsetCodec() {}

  static CharsetNegotiation read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> readProposal(in);
      case 2 -> readResponse(in);
      default -> throw in.unexpected("a proposal or a response");
    };
  }

  private static CharsetNegotiation readProposal(BerReader in) throws ProtocolException {
    List<CharsetNegotiation.CharacterSet> charsets = List.of();
    List<String> languages = List.of();
    Boolean records = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> charsets = in.list(CharsetCodec::readCharset);
        case 2 -> languages = in.list(BerReader::text);
        case 3 -> records = in.bool();
        default -> in.skip();
      }
    }
    in.leave();
    return new CharsetNegotiation.Proposal(charsets, languages, records);
  }

  private static CharsetNegotiation readResponse(BerReader in) throws ProtocolException {
    CharsetNegotiation.CharacterSet charset = null;
    String language = null;
    Boolean records = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> charset = in.explicit(CharsetCodec::readCharset);
        case 2 -> language = in.text();
        case 3 -> records = in.bool();
        default -> in.skip();
      }
    }
    in.leave();
    return new CharsetNegotiation.Response(charset, language, records);
  }

  private static CharsetNegotiation.CharacterSet readCharset(BerReader in)
      throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new CharsetNegotiation.Iso2022(in.explicit(BerReader::element));
      case 2 -> readIso10646(in);
      case 3 -> in.explicit(CharsetCodec::readPrivate);
      case 4 -> {
        in.skip();
        yield new CharsetNegotiation.None();
      }
      default -> throw in.unexpected("a character set");
    };
  }

  /** Iso10646 ::= SEQUENCE { [1] collections OPTIONAL, [2] encodingLevel }. */
  private static CharsetNegotiation.CharacterSet readIso10646(BerReader in)
      throws ProtocolException {
    Oid collections = null;
    Oid encodingLevel = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> collections = in.oid();
        case 2 -> encodingLevel = in.oid();
        default -> in.skip();
      }
    }
    in.leave();
    return new CharsetNegotiation.Iso10646(collections, in.present(encodingLevel, "encodingLevel"));
  }

  /**
   * PrivateCharacterSet ::= CHOICE { [1] IMPLICIT SEQUENCE OF OBJECT IDENTIFIER, [2] IMPLICIT
   * EXTERNAL, [3] NULL }.
   */
  private static CharsetNegotiation.CharacterSet readPrivate(BerReader in)
      throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new CharsetNegotiation.PrivateOids(in.list(BerReader::oid));
      case 2 -> new CharsetNegotiation.PrivateExternally(ExternalCodec.readImplicit(in));
      case 3 -> {
        in.skip();
        yield new CharsetNegotiation.PreviouslyAgreed();
      }
      default -> throw in.unexpected("a private character set");
    };
  }

  static void write(BerWriter out, CharsetNegotiation negotiation) {
    int mark = out.mark();
    switch (negotiation) {
      case CharsetNegotiation.Proposal proposal -> {
        out.optionalBool(3, proposal.recordsInSelectedCharsets());
        if (!proposal.languages().isEmpty()) {
          out.list(2, proposal.languages(), TermCodec::writeString);
        }
        if (!proposal.charsets().isEmpty()) {
          out.list(1, proposal.charsets(), CharsetCodec::writeCharset);
        }
        out.constructed(1, mark);
      }
      case CharsetNegotiation.Response response -> {
        out.optionalBool(3, response.recordsInSelectedCharsets());
        out.optionalText(2, response.language());
        out.explicit(1, response.charset(), CharsetCodec::writeCharset);
        out.constructed(2, mark);
      }
    }
  }

  private static void writeCharset(BerWriter out, CharsetNegotiation.CharacterSet charset) {
    int mark = out.mark();
    switch (charset) {
      case CharsetNegotiation.Iso2022(Octets element) ->
          out.explicit(1, element, BerWriter::element);
      case CharsetNegotiation.Iso10646(Oid collections, Oid encodingLevel) -> {
        out.oid(2, encodingLevel);
        out.optionalOid(1, collections);
        out.constructed(2, mark);
      }
      case CharsetNegotiation.PrivateOids(List<Oid> oids) -> {
        out.list(1, oids, CompositionCodec::writeOid);
        out.constructed(3, mark);
      }
      case CharsetNegotiation.PrivateExternally(External external) -> {
        ExternalCodec.writeImplicit(out, 2, external);
        out.constructed(3, mark);
      }
      case CharsetNegotiation.PreviouslyAgreed() -> {
        out.nul(3);
        out.constructed(3, mark);
      }
      case CharsetNegotiation.None() -> out.nul(4);
    }
  }
}
