package org.tongjie.broker.ils.ncip;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.http.HttpCalls;
import org.tongjie.broker.ils.http.HttpReply;

/** Sends one initiation message and reads its response. */
final class NcipClient implements AutoCloseable {
  private final HttpCalls calls;
  private final URI address;
  private final NcipSettings.Parties parties;
  private final Optional<Login> login;

  NcipClient(HttpCalls calls, URI address, NcipSettings.Parties parties, Optional<Login> login) {
    this.calls = calls;
    this.address = address;
    this.parties = parties;
    this.login = login;
  }

  /** Asks for what changes nothing. */
  NcipResponse read(String service, List<Element> content) {
    return response(service, calls.read(request(service, content)));
  }

  /** Asks for what changes something. */
  NcipResponse act(String service, List<Element> content) {
    return response(service, calls.act(request(service, content)));
  }

  private HttpRequest request(String service, List<Element> content) {
    List<Element> children = new ArrayList<>(content.size() + 1);
    children.add(header());
    children.addAll(content);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(calls.limit())
            .header("Content-Type", "application/xml; charset=\"utf-8\"")
            .header("Accept", "application/xml, text/xml");
    if (!parties.inMessage()) {
      login.ifPresent(known -> request.header("Authorization", basic(known)));
    }
    byte[] body = MessageWriter.write(Element.of(service, children));
    return request.POST(BodyPublishers.ofByteArray(body)).build();
  }

  private static String basic(Login login) {
    String pair = login.user() + ":" + login.password().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Element header() {
    List<Element> parts = new ArrayList<>();
    parts.add(Element.of("FromAgencyId", Element.text("AgencyId", parties.from())));
    if (parties.inMessage()) {
      login.ifPresent(
          known -> parts.add(Element.text("FromAgencyAuthentication", known.password().reveal())));
    }
    parts.add(Element.of("ToAgencyId", Element.text("AgencyId", parties.to())));
    return Element.of("InitiationHeader", parts);
  }

  private NcipResponse response(String service, HttpReply reply) {
    if (!reply.isSuccess()) {
      throw calls.failure(reply.status());
    }
    Element content;
    try {
      content = MessageReader.read(reply.body());
    } catch (NcipProtocolException broken) {
      throw calls.nonsense(broken.text(), broken);
    }
    if (content.name().equals("Problem")) {
      return new NcipResponse.Failed(Problem.of(content));
    }
    if (!content.name().equals(service + "Response")) {
      throw calls.nonsense("asked " + service + " and was answered otherwise", null);
    }
    return content
        .child("Problem")
        .<NcipResponse>map(problem -> new NcipResponse.Failed(Problem.of(problem)))
        .orElseGet(() -> new NcipResponse.Done(content));
  }

  /** The complaint about a problem that is no answer to the question. */
  IlsException unusable(Problem problem) {
    return problem.isTemporary()
        ? calls.silence("it has a temporary failure")
        : calls.nonsense("it has a problem: " + problem.type(), null);
  }

  /**
   * Does nothing unless the problem may pass.
   *
   * @throws IlsException when the same may go well later
   */
  void throwIfTemporary(Problem problem) {
    if (problem.isTemporary()) {
      throw unusable(problem);
    }
  }

  @Override
  public void close() {
    calls.close();
  }
}
