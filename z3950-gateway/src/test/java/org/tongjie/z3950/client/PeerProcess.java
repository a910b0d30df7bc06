package org.tongjie.z3950.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.Durations;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFiles;

/** A target that others wrote, as a process of its own on 127.0.0.1; missing ones are failures. */
public final class PeerProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private PeerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** YAZ's test target, with the words its scan needs. */
  public static PeerProcess ztest(Path folder) throws IOException {
    Files.writeString(folder.resolve("dummy-words"), "apple\nbanana\ncherry\n");
    int port = freePort();
    return started(folder, port, List.of("yaz-ztest", "-v", "none", "tcp:127.0.0.1:" + port));
  }

  /** Zebra over records in ISO 2709, UTF-8, with indexes that take Chinese apart. */
  public static PeerProcess zebra(Path folder, List<byte[]> records) throws IOException {
    int port = freePort();
    Files.createDirectories(folder.resolve("register"));
    Files.createDirectories(folder.resolve("lock"));
    try (var out = Files.newOutputStream(folder.resolve("records.mrc"))) {
      for (byte[] record : records) {
        out.write(record);
      }
    }
    Files.writeString(folder.resolve("zebra.cfg"), configuration(folder));
    Files.writeString(folder.resolve("peer.abs"), ABSTRACT_SYNTAX);
    Files.writeString(folder.resolve("server.xml"), server(port));
    run(folder, List.of("zebraidx", "-v", "warn", "-c", "zebra.cfg", "init"));
    run(folder, List.of("zebraidx", "-v", "warn", "-c", "zebra.cfg", "update", "records.mrc"));
    return started(folder, port, List.of("zebrasrv", "-v", "none", "-f", "server.xml"));
  }

  /** Perl's SimpleServer with a script, which is given the place to listen. */
  public static PeerProcess simpleServer(Path folder, String script) throws IOException {
    int port = freePort();
    Files.writeString(folder.resolve("server.pl"), script);
    return started(
        folder, port, List.of("perl", "server.pl", "-v", "none", "tcp:127.0.0.1:" + port));
  }

  private static final String ABSTRACT_SYNTAX =
      """
      name marc21
      encoding utf-8
      attset bib1.att
      esetname F @
      esetname B @
      marc usmarc.mar
      xpath disable
      all any
      melm 001 Local-number:w
      melm 008 Date-of-publication:y:range(data,7,4),Date:w:range(data,7,4),Code-language:w:range(data,35,3)
      melm 020$a ISBN:w
      melm 100 author:w,author:p
      melm 245 title:w,title:p,title:s
      melm 650 subject-heading:w,subject-heading:p
      melm 260$b Publisher:w,Publisher:p
      """;

  private static String configuration(Path folder) throws IOException {
    return """
    profilePath: @folder@:/usr/share/idzebra-2.0/tab
    modulePath: @modules@
    attset: bib1.att
    index: icu.idx
    recordType: grs.marcxml.peer
    encoding: utf-8
    storeData: 1
    storeKeys: 1
    register: @folder@/register:1G
    lockDir: @folder@/lock
    setTmpDir: @folder@/lock
    keyTmpDir: @folder@/lock
    perm.anonymous: rw
    """
        .replace("@folder@", folder.toString())
        .replace("@modules@", modules().toString());
  }

  private static String server(int port) {
    return """
    <yazgfs><listen id="l">tcp:127.0.0.1:@port@</listen>
    <server id="s" listenref="l"><config>zebra.cfg</config>
    <cql2rpn>/usr/share/yaz/etc/pqf.properties</cql2rpn>
    <retrievalinfo><retrieval syntax="usmarc"/><retrieval syntax="sutrs"/>
    <retrieval syntax="xml" identifier="info:srw/schema/1/marcxml-v1.1" name="marcxml">
    <backend syntax="usmarc" name="F"><marc inputformat="marc" outputformat="marcxml"
    inputcharset="utf-8"/></backend></retrieval></retrievalinfo></server></yazgfs>
    """
        .replace("@port@", Integer.toString(port));
  }

  private static Path modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("idzebra-2.0/modules"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IOException("install libidzebra-2.0-modules"));
    }
  }

  private static ProcessBuilder process(Path folder, List<String> words) {
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("peer.log").toFile()));
  }

  private static void run(Path folder, List<String> words) throws IOException {
    Process process = process(folder, words).start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(words + ": " + Files.readString(folder.resolve("peer.log")));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
  }

  private static PeerProcess started(Path folder, int port, List<String> words) throws IOException {
    Process process = process(folder, words).start();
    Awaitility.await().atMost(Durations.ONE_MINUTE).until(() -> listens(port));
    return new PeerProcess(process, port);
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  /** This target by Z39.50, with more keys and values. */
  public Target target(String code, String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("host", "127.0.0.1");
    values.put("port", Integer.toString(port));
    values.put("database", "Default");
    put(values, more);
    return TargetFiles.of(code, values, Path.of("."));
  }

  /** This target by SRU, with more keys and values. */
  public Target sru(String code, String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("protocol", "sru");
    values.put("url", "http://127.0.0.1:" + port + "/Default");
    put(values, more);
    return TargetFiles.of(code, values, Path.of("."));
  }

  private static void put(Map<String, String> values, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
