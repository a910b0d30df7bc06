package org.tongjie.z3950.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/** A Z39.50 target on a port of its own that does what its script says, good or bad. */
public final class ScriptedTarget implements AutoCloseable {
  public static final Oid USMARC = new Oid("1.2.840.10003.5.10");

  private final ServerSocket server;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong octetsSent = new AtomicLong();

  /** What a target does with a request. */
  @FunctionalInterface
  public interface Script {
    /** The octets to answer with; null to close the connection instead. */
    byte @Nullable [] answer(Apdu request, OutputStream out)
        throws IOException, InterruptedException;
  }

  private ScriptedTarget(Script script) throws IOException {
    this.script = script;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Starts a target that behaves as scripted. */
  public static ScriptedTarget start(Script script) throws IOException {
    ScriptedTarget target = new ScriptedTarget(script);
    Thread.ofVirtual().start(target::accept);
    return target;
  }

  /** An honest target with these records, which it finds by whatever query. */
  public static Script serving(List<byte[]> records) {
    return (request, out) -> Apdus.write(honest(request, records, records.size()));
  }

  /** The answer of a target with these records that says it found {@code total}. */
  public static Apdu honest(Apdu request, List<byte[]> records, long total) {
    return switch (request) {
      case InitializeRequest init -> accept(init);
      case SearchRequest search -> {
        int along = (int) Math.min(records.size(), search.piggyback().mediumSetPresentNumber());
        yield new SearchResponse(
            search.referenceId(),
            total,
            true,
            null,
            along == 0
                ? Delivery.NONE
                : new Delivery(
                    along, along + 1L, PresentStatus.SUCCESS, retrieved(records, 1, along)),
            List.of(),
            List.of());
      }
      case PresentRequest present -> {
        PresentRequest.Range range = present.ranges().getFirst();
        yield new PresentResponse(
            present.referenceId(),
            range.count(),
            range.start() + range.count(),
            PresentStatus.SUCCESS,
            retrieved(records, range.start(), range.count()),
            List.of());
      }
      default -> Close.of(org.tongjie.z3950.pdu.CloseReason.FINISHED, null);
    };
  }

  private static InitializeResponse accept(InitializeRequest init) {
    Set<Option> options = EnumSet.copyOf(init.options());
    options.retainAll(EnumSet.of(Option.SEARCH, Option.PRESENT, Option.NAMED_RESULT_SETS));
    return new InitializeResponse(
        init.referenceId(),
        ProtocolVersions.BOTH,
        options,
        new MessageSizes(1 << 20, 1 << 20),
        true,
        new Implementation("scripted", "a scripted target", "1"),
        null,
        List.of());
  }

  /** Records from a place on, beginning anew when there are no more. */
  public static Records retrieved(List<byte[]> records, long start, long count) {
    List<NamePlusRecord> retrieved = new ArrayList<>();
    for (long i = start - 1; i < start - 1 + count; i++) {
      byte[] octets = records.get((int) (i % records.size()));
      retrieved.add(NamePlusRecord.of("db", External.octets(USMARC, Octets.of(octets))));
    }
    return new Records.Retrieved(retrieved);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // closed: the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      ApduFrames frames = new ApduFrames(socket.getInputStream(), 1 << 20);
      OutputStream out = socket.getOutputStream();
      byte[] request = frames.next().orElse(null);
      while (request != null) {
        byte[] answer = script.answer(Apdus.read(request), out);
        if (answer == null) {
          return;
        }
        out.write(answer);
        octetsSent.addAndGet(answer.length);
        request = frames.next().orElse(null);
      }
    } catch (IOException _) {
      // the client has had enough
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Connections taken so far. */
  public int connections() {
    return connections.get();
  }

  public long octetsSent() {
    return octetsSent.get();
  }

  /** Connections open now. */
  public int openConnections() {
    return open.size();
  }

  /** Drops all connections, as a target does that is started anew. */
  public void dropConnections() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** This target as it is described in a file, with more keys and values. */
  public Target target(String code, String... more) {
    return target(code, port(), more);
  }

  /** A target at a port of this machine. */
  static Target target(String code, int port, String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("host", "127.0.0.1");
    values.put("port", Integer.toString(port));
    values.put("database", "db");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return TargetFiles.of(code, values, java.nio.file.Path.of("."));
  }

  @Override
  public void close() throws IOException {
    server.close();
    dropConnections();
  }
}
