package org.tongjie.app.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;

/** A Z39.50 association that searches, then presents the first records in MARC 21. */
final class Z3950Caller implements Caller {
  private static final Oid MARC21 = new Oid("1.2.840.10003.5.10");
  private static final int MAX_OCTETS = 1 << 24;
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final String database;
  private final OutputStream out;
  private final ApduFrames in;

  /** Opens an association. */
  Z3950Caller(int port, String database) throws IOException {
    this.database = database;
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new ApduFrames(new BufferedInputStream(socket.getInputStream()), MAX_OCTETS);
    InitializeRequest init =
        new InitializeRequest(
            null,
            ProtocolVersions.BOTH,
            Set.of(Option.SEARCH, Option.PRESENT),
            new MessageSizes(MAX_OCTETS, MAX_OCTETS),
            null,
            Implementation.UNKNOWN,
            null,
            List.of());
    if (!(ask(init) instanceof InitializeResponse answer && answer.accepted())) {
      throw new IOException("the association was refused");
    }
  }

  private Apdu ask(Apdu request) throws IOException {
    out.write(Apdus.write(request));
    return Apdus.read(
        in.next().orElseThrow(() -> new IOException("the server closed the connection")));
  }

  @Override
  public int call(BenchQuery query) throws IOException {
    Apdu answer =
        ask(
            new SearchRequest(
                null,
                Piggyback.NONE,
                true,
                "default",
                List.of(database),
                new Query.Type1(query.rpn()),
                List.of(),
                List.of()));
    if (!(answer instanceof SearchResponse found && found.searchStatus())) {
      throw new IOException("search failed: " + query.cql() + " " + answer);
    }
    int wanted = (int) Math.min(RECORDS, found.resultCount());
    return wanted == 0 ? 0 : present(wanted);
  }

  private int present(int wanted) throws IOException {
    Apdu answer =
        ask(
            new PresentRequest(
                null,
                "default",
                List.of(new PresentRequest.Range(1, wanted)),
                null,
                MARC21,
                null,
                List.of()));
    if (!(answer instanceof PresentResponse records && records.returned() == wanted)) {
      throw new IOException("present failed: " + answer);
    }
    return wanted;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
