package org.tongjie.z3950.sru;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongjie.http.Served;
import org.tongjie.z3950.sru.SruServer.Caller;
import org.tongjie.z3950.sru.SruServer.Received;

/**
 * SRU by GET and POST, for each database at an address of its own. Partners sign in by HTTP Basic;
 * whoever need not may leave it out.
 *
 * <p>A servlet rather than a resource: the way through Jersey took as long as everything else that
 * is done here for an answer.
 */
public final class SruServlet extends HttpServlet {
  /** The addresses it answers. */
  public static final String PATTERN = "/sru/*";

  private static final long serialVersionUID = 1L;
  private static final String ROUTE_TEMPLATE = "/sru/{database}";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RETRY_AFTER = "5";
  private static final String CHALLENGE = "Basic realm=\"SRU\", charset=\"UTF-8\"";

  private final transient SruServer server;

  public SruServlet(SruServer server) {
    this.server = server;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    answer(request, response);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    request.setAttribute(Served.ROUTE, ROUTE_TEMPLATE);
    Received received =
        new Received(
            path.substring(1),
            URI.create(request.getRequestURL().toString()),
            parameters(request),
            Optional.ofNullable(request.getHeader("Accept")).orElse(""));
    Caller caller =
        new Caller(BasicCredentials.read(request.getHeader("Authorization")), address(request));
    write(server.answer(received, caller), response);
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }

  private static void write(SruAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.mediaType());
    response.setContentLength(answer.octets().length);
    response.setHeader("Cache-Control", "no-cache");
    switch (answer.status()) {
      case SruAnswer.UNAUTHORIZED -> response.setHeader("WWW-Authenticate", CHALLENGE);
      case SruAnswer.TOO_MANY, SruAnswer.UNAVAILABLE ->
          response.setHeader("Retry-After", RETRY_AFTER);
      default -> {}
    }
    response.getOutputStream().write(answer.octets());
  }

  private static InetAddress address(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address of a connection is no address", impossible);
    }
  }
}
