package org.tongjie.broker.ils.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The whole of an answer over HTTP. */
public final class HttpReply {
  private final int status;
  private final byte[] body;

  HttpReply(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public InputStream body() {
    return new ByteArrayInputStream(body);
  }
}
