package org.tongjie.z3950.pdu;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * InitializeRequest ::= [20] IMPLICIT SEQUENCE { [2] referenceId OPTIONAL, [3] protocolVersion, [4]
 * options, [5] preferredMessageSize, [6] exceptionalRecordSize, [7] idAuthentication OPTIONAL,
 * [110] implementationId OPTIONAL, [111] implementationName OPTIONAL, [112] implementationVersion
 * OPTIONAL, [11] EXTERNAL OPTIONAL, [201] otherInfo OPTIONAL }; the response has [12] result in
 * place of [7].
 */
final class InitializeCodec {
  private static final Option[] OPTIONS = Option.values();
  private static final long BITS_OF_VERSION_2 = 0b011;
  private static final long BIT_OF_VERSION_3 = 0b100;
  private static final int VERSION_BITS = 3;

  private InitializeCodec() {}

  /** The elements of a request or response as far as they were read. */
  private static final class Elements {
    private @Nullable Octets referenceId;
    private @Nullable Long versions;
    private @Nullable Long options;
    private @Nullable Long preferred;
    private @Nullable Long exceptional;
    private @Nullable Boolean result;
    private @Nullable IdAuthentication authentication;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String version;
    private @Nullable External userInformation;
    private List<OtherInformation> otherInfo = List.of();

    void read(BerReader in) throws ProtocolException {
      in.enter();
      while (in.next()) {
        switch (in.tag()) {
          case 2 -> referenceId = in.octets();
          case 3 -> versions = in.bits();
          case 4 -> options = in.bits();
          case 5 -> preferred = in.integer();
          case 6 -> exceptional = in.integer();
          case 7 -> authentication = in.explicit(IdAuthenticationCodec::read);
          case 12 -> result = in.bool();
          case 110 -> id = in.text();
          case 111 -> name = in.text();
          case 112 -> version = in.text();
          case 11 -> userInformation = in.explicit(ExternalCodec::read);
          case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
          default -> in.skip();
        }
      }
      in.leave();
    }

    ProtocolVersions versions(BerReader in) throws ProtocolException {
      long bits = in.present(versions, "protocolVersion");
      return new ProtocolVersions((bits & BITS_OF_VERSION_2) != 0, (bits & BIT_OF_VERSION_3) != 0);
    }

    Set<Option> options(BerReader in) throws ProtocolException {
      long bits = in.present(options, "options");
      Set<Option> set = EnumSet.noneOf(Option.class);
      for (Option option : OPTIONS) {
        if ((bits >>> option.bit() & 1) != 0) {
          set.add(option);
        }
      }
      return set;
    }

    MessageSizes sizes(BerReader in) throws ProtocolException {
      return new MessageSizes(
          in.present(preferred, "preferredMessageSize"),
          in.present(exceptional, "exceptionalRecordSize"));
    }

    Implementation implementation() {
      return new Implementation(id, name, version);
    }
  }

  static InitializeRequest readRequest(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new InitializeRequest(
        read.referenceId,
        read.versions(in),
        read.options(in),
        read.sizes(in),
        read.authentication,
        read.implementation(),
        read.userInformation,
        read.otherInfo);
  }

  static InitializeResponse readResponse(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new InitializeResponse(
        read.referenceId,
        read.versions(in),
        read.options(in),
        read.sizes(in),
        in.present(read.result, "result"),
        read.implementation(),
        read.userInformation,
        read.otherInfo);
  }

  static void write(BerWriter out, InitializeRequest request) {
    int mark = out.mark();
    writeLast(out, request.implementation(), request.userInformation(), request.otherInfo());
    out.explicit(7, request.authentication(), IdAuthenticationCodec::write);
    writeSizes(out, request.sizes());
    writeOptions(out, request.versions(), request.options());
    out.optionalOctets(2, request.referenceId());
    out.constructed(20, mark);
  }

  static void write(BerWriter out, InitializeResponse response) {
    int mark = out.mark();
    writeLast(out, response.implementation(), response.userInformation(), response.otherInfo());
    out.bool(12, response.accepted());
    writeSizes(out, response.sizes());
    writeOptions(out, response.versions(), response.options());
    out.optionalOctets(2, response.referenceId());
    out.constructed(21, mark);
  }

  private static void writeLast(
      BerWriter out,
      Implementation implementation,
      @Nullable External userInformation,
      List<OtherInformation> otherInfo) {
    OtherInformationCodec.writeList(out, otherInfo);
    out.explicit(11, userInformation, ExternalCodec::write);
    out.optionalText(112, implementation.version());
    out.optionalText(111, implementation.name());
    out.optionalText(110, implementation.id());
  }

  private static void writeSizes(BerWriter out, MessageSizes sizes) {
    out.integer(6, sizes.exceptional());
    out.integer(5, sizes.preferred());
  }

  private static void writeOptions(BerWriter out, ProtocolVersions versions, Set<Option> options) {
    long bits = 0;
    for (Option option : options) {
      bits |= 1L << option.bit();
    }
    out.bits(4, bits, Long.SIZE - Long.numberOfLeadingZeros(bits));
    long versionBits =
        (versions.two() ? BITS_OF_VERSION_2 : 0) | (versions.three() ? BIT_OF_VERSION_3 : 0);
    out.bits(3, versionBits, VERSION_BITS);
  }
}
