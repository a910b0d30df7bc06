package org.tongjie.broker.patron;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.SessionCookie;

/** Tells which reader sends a request. */
public final class ReaderAccess {
  private final Readers readers;

  public ReaderAccess(Readers readers) {
    this.readers = readers;
  }

  /** Who sends the request, by cookie; empty when no reader is signed in. */
  public Optional<ReaderVisit> visit(HttpHeaders headers) {
    return SessionCookie.READER.read(headers).flatMap(this::visit);
  }

  /** The same for a program that acts for a reader and sends the token itself. */
  public Optional<ReaderVisit> bearer(HttpHeaders headers) {
    return SecretToken.ofBearer(headers).flatMap(this::visit);
  }

  private Optional<ReaderVisit> visit(SecretToken token) {
    return readers.find(token).map(reader -> new ReaderVisit(reader, token));
  }
}
