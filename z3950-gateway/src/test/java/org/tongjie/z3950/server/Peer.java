package org.tongjie.z3950.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.session.Client;

/** A client on a connection, who may misbehave. */
final class Peer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final ApduFrames frames;

  Peer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    frames = new ApduFrames(socket.getInputStream(), 1 << 24);
  }

  void send(byte[] octets) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(octets);
    out.flush();
  }

  void send(Apdu apdu) throws IOException {
    send(Apdus.write(apdu));
  }

  /** The next data unit; empty when the server closed the connection. */
  Optional<Apdu> receive() throws IOException {
    Optional<byte[]> framed = frames.next();
    return framed.isEmpty() ? Optional.empty() : Optional.of(Apdus.read(framed.get()));
  }

  Apdu ask(Apdu apdu) throws IOException {
    send(apdu);
    return receive().orElseThrow(() -> new IOException("the server closed the connection"));
  }

  /** With an association that is open. */
  Peer opened() throws IOException {
    if (ask(Client.init(null)) instanceof InitializeResponse response && response.accepted()) {
      return this;
    }
    throw new IOException("the association was refused");
  }

  Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
