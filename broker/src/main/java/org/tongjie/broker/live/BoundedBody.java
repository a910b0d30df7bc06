package org.tongjie.broker.live;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of an answer that closes itself when its time is over, which ends a waiting read. */
final class BoundedBody extends FilterInputStream {
  private static final Logger LOG = LoggerFactory.getLogger(BoundedBody.class);

  private final CountDownLatch closed = new CountDownLatch(1);

  BoundedBody(InputStream body, Duration limit) {
    super(body);
    Thread.ofVirtual().name("live-limit").start(() -> closeAfter(limit));
  }

  private void closeAfter(Duration limit) {
    try {
      if (!closed.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        close();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the stream was there still or not, it is not afterwards. */
  @Override
  public void close() {
    closed.countDown();
    try {
      super.close();
    } catch (IOException already) {
      LOG.debug("an answer of the gateway was gone before its end: {}", already.getMessage());
    }
  }
}
