package org.tongjie.z3950.session;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.CharsetNegotiation;
import org.tongjie.z3950.pdu.CharsetNegotiation.CharacterSet;
import org.tongjie.z3950.pdu.CharsetNegotiation.Proposal;
import org.tongjie.z3950.pdu.CharsetNegotiation.Response;
import org.tongjie.z3950.pdu.InitializeRequest;

/**
 * Which characters an association uses: UTF-8 where it is proposed, else what the partner's file
 * says, else UTF-8 with ISO 8859-1 understood.
 *
 * @param response what is answered to a proposal; null when there was none
 */
record CharacterSets(TextEncoding text, MarcEncoding records, @Nullable Response response) {

  static CharacterSets negotiate(InitializeRequest request, Optional<MarcEncoding> partners)
      throws ProtocolException {
    MarcEncoding usual = partners.orElse(MarcEncoding.UTF_8);
    Optional<CharsetNegotiation> negotiation =
        CharsetNegotiation.find(request.userInformation(), request.otherInfo());
    if (negotiation.isEmpty() || !(negotiation.get() instanceof Proposal proposal)) {
      return new CharacterSets(text(usual), usual, null);
    }
    boolean utf8 = proposal.charsets().stream().anyMatch(CharacterSets::isUtf8);
    if (!utf8) {
      Response none = new Response(new CharsetNegotiation.None(), null, null);
      return new CharacterSets(text(usual), usual, none);
    }
    Response selected =
        new Response(
            new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_8),
            null,
            proposal.recordsInSelectedCharsets());
    boolean recordsToo = Boolean.TRUE.equals(proposal.recordsInSelectedCharsets());
    return new CharacterSets(TextEncoding.UTF_8, recordsToo ? MarcEncoding.UTF_8 : usual, selected);
  }

  private static boolean isUtf8(CharacterSet set) {
    return set instanceof CharsetNegotiation.Iso10646 iso
        && iso.encodingLevel().equals(CharsetNegotiation.UTF_8);
  }

  /** The encoding of text in which a partner also wants its records. */
  static TextEncoding text(MarcEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> TextEncoding.UTF_8;
      case GB18030 -> TextEncoding.of(Charset.forName("GB18030"));
      case BIG5 -> TextEncoding.of(Charset.forName("Big5-HKSCS"));
      case LATIN_1 -> TextEncoding.of(StandardCharsets.ISO_8859_1);
      case MARC_8, ISO_5426 -> new LibraryText(encoding);
    };
  }
}
