package org.tongjie.simulator.sip2;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import org.tongjie.simulator.fault.Corruption;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Mishap;
import org.tongjie.simulator.ils.Library;

/** One terminal's connection, from its first message to its end. */
final class Sip2Session {
  private static final String RESEND = "96";

  private final Library library;
  private final Sip2Settings settings;
  private final Faults faults;
  private final Mishap mishap;
  private boolean signedIn;
  private String place = "";
  private String last = RESEND;

  Sip2Session(Library library, Sip2Settings settings, Faults faults, Mishap mishap) {
    this.library = library;
    this.settings = settings;
    this.faults = faults;
    this.mishap = mishap;
    this.signedIn = settings.login().isEmpty();
  }

  void serve(Socket socket) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    Line line = new Line(in, socket.getOutputStream());
    boolean goesOn = true;
    while (goesOn) {
      Optional<byte[]> message = Sip2Frame.read(in);
      goesOn = message.isPresent() && deal(message.get(), line);
    }
  }

  /** False when the connection is to be closed. */
  private boolean deal(byte[] message, Line line) throws IOException, InterruptedException {
    Optional<Sip2Request> parsed = Sip2Request.parse(new String(message, settings.charset()));
    if (parsed.isEmpty() || !Sip2Frame.isIntact(message)) {
      line.send(RESEND);
      return true;
    }
    Sip2Request request = parsed.get();
    if (request.code().equals("97")) {
      line.send(last);
      return true;
    }
    if (!signedIn && !request.code().equals("93")) {
      return false;
    }
    Optional<FaultKind> fault = faults.draw(request.operation());
    return fault.isPresent() ? fail(fault.get(), request, line) : send(answer(request), line);
  }

  private boolean fail(FaultKind fault, Sip2Request request, Line line)
      throws IOException, InterruptedException {
    if (fault == FaultKind.SLOW) {
      Thread.sleep(faults.slowness());
    }
    if (fault == FaultKind.DROP_BEFORE) {
      return false;
    }
    if (fault == FaultKind.SILENT) {
      return line.fallSilent();
    }
    String answer = fault == FaultKind.REFUSE ? refusal(request) : answer(request);
    byte[] octets = line.octets(answer);
    return switch (fault) {
      case SLOW, REFUSE -> send(answer, line);
      case SILENT_AFTER -> line.fallSilent();
      case DUPLICATE -> {
        line.send(answer);
        yield send(answer, line);
      }
      case GARBLE -> line.raw(Corruption.garbled(line.body(answer)), true);
      case NONSENSE -> line.raw(Corruption.nonsense(), true);
      case OTHER_CHARSET ->
          line.raw(
              Corruption.inOtherCharset(answer + settings.terminator().text(), settings.charset()),
              false);
      case LONG_LINE -> line.raw(Corruption.longLine(), true);
      case HALF -> !line.raw(Corruption.firstHalf(octets), false);
      case CANCEL_HOLD, LOSE_ITEM -> {
        mishap.befall(fault, request.field("AB"));
        yield send(answer, line);
      }
      case RESTART -> {
        mishap.befall(fault, request.field("AB"));
        yield false;
      }
      case DROP_AFTER, DROP_BEFORE, SILENT -> false;
    };
  }

  private boolean send(String answer, Line line) throws IOException {
    last = answer;
    line.send(answer);
    return true;
  }

  private String answer(Sip2Request request) {
    Counter counter = new Counter(library, settings, place, false);
    return sealed(request, request.code().equals("93") ? signIn(request) : of(counter, request));
  }

  private String refusal(Sip2Request request) {
    Counter counter = new Counter(library, settings, place, true);
    return sealed(request, request.code().equals("93") ? "940" : of(counter, request));
  }

  private static String of(Counter counter, Sip2Request request) {
    return new Sip2Desk(counter).answer(request);
  }

  private String sealed(Sip2Request request, String answer) {
    Optional<String> sequence = settings.checksums() ? request.sequence() : Optional.empty();
    return Sip2Answer.sealed(answer, sequence, settings.charset());
  }

  /** 94: whether the account is right; CP names the place of the terminal. */
  private String signIn(Sip2Request request) {
    Sip2Login given = new Sip2Login(request.field("CN"), request.field("CO"));
    boolean right = settings.login().map(given::equals).orElse(true);
    signedIn = signedIn || right;
    if (right && library.places().contains(request.field("CP"))) {
      place = request.field("CP");
    }
    return right ? "941" : "940";
  }

  /** The connection's two ends as one message after the other. */
  private final class Line {
    private final InputStream in;
    private final OutputStream out;

    Line(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    byte[] body(String answer) {
      return answer.getBytes(settings.charset());
    }

    byte[] octets(String answer) {
      return body(answer + settings.terminator().text());
    }

    void send(String answer) throws IOException {
      raw(octets(answer), false);
    }

    boolean raw(byte[] octets, boolean ended) throws IOException {
      out.write(octets);
      if (ended) {
        out.write(body(settings.terminator().text()));
      }
      out.flush();
      return true;
    }

    /** Reads on without a word until the terminal hangs up. */
    boolean fallSilent() throws IOException {
      while (in.read() >= 0) {}
      return false;
    }
  }
}
