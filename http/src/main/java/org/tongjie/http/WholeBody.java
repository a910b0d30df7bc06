package org.tongjie.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets no answer go before the body of its request is read: who is still sending when the answer
 * comes and the connection is closed may never see why it was refused (RFC 9112 §9.6).
 *
 * <p>What is within here reads all it wants of a body before it begins to answer.
 */
final class WholeBody extends Handler.Wrapper {
  private static final long MOST_OCTETS = 32L * 1024 * 1024;
  private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

  WholeBody(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!isSent(request)) {
      return super.handle(request, response, callback);
    }
    Request left = new Left(request);
    return super.handle(left, new AfterBody(left, response), callback);
  }

  /** Whether a body comes unasked: who expects 100 Continue sends none to a refusal. */
  private static boolean isSent(Request request) {
    return !request.getHeaders().contains(HttpHeader.EXPECT)
        && (request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING));
  }

  /** A request whose body nobody needs to give up on, as the answer waits until it is read. */
  private static final class Left extends Request.Wrapper {
    Left(Request request) {
      super(request);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }

  /** Begins when the rest of the body is read, or when that is too much or takes too long. */
  private static final class AfterBody extends Response.Wrapper implements Runnable {
    private @Nullable Runnable answer;
    private long since;
    private long octets;

    AfterBody(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
      if (answer != null) {
        super.write(last, content, callback);
        return;
      }
      answer = () -> super.write(last, content, callback);
      since = System.nanoTime();
      run();
    }

    @Override
    public void run() {
      Content.Chunk chunk = getRequest().read();
      while (chunk != null && !isEnd(chunk)) {
        chunk = getRequest().read();
      }
      if (chunk == null) {
        getRequest().demand(this);
        return;
      }
      if (!chunk.isLast() || Content.Chunk.isFailure(chunk)) {
        getHeaders().put(HttpHeader.CONNECTION, "close");
      }
      Objects.requireNonNull(answer).run();
    }

    private boolean isEnd(Content.Chunk chunk) {
      octets += chunk.remaining();
      boolean end =
          chunk.isLast()
              || Content.Chunk.isFailure(chunk)
              || octets > MOST_OCTETS
              || System.nanoTime() - since > LONGEST_NANOS;
      chunk.release();
      return end;
    }
  }
}
