package org.tongjie.z3950.sru;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.tongjie.z3950.sru.SruServer.Caller;
import org.tongjie.z3950.sru.SruServer.Received;

/**
 * SRU by GET and POST, for each database at an address of its own. Partners sign in by HTTP Basic;
 * whoever need not may leave it out.
 */
@Path("/sru/{database}")
public final class SruResource {
  private static final int RETRY_AFTER = 5;
  private static final String CHALLENGE = "Basic realm=\"SRU\", charset=\"UTF-8\"";

  private final SruServer server;

  public SruResource(SruServer server) {
    this.server = server;
  }

  @GET
  public Response get(@Context UriInfo uri, @Context HttpServletRequest caller) {
    return answer(uri, uri.getQueryParameters(), caller);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri,
      @Context HttpServletRequest caller,
      MultivaluedMap<String, String> form) {
    MultivaluedMap<String, String> all = new MultivaluedHashMap<>(uri.getQueryParameters());
    form.forEach((name, values) -> values.forEach(value -> all.add(name, value)));
    return answer(uri, all, caller);
  }

  private Response answer(
      UriInfo uri, MultivaluedMap<String, String> parameters, HttpServletRequest request) {
    Received received =
        new Received(
            uri.getPathParameters().getFirst("database"),
            uri.getAbsolutePath(),
            parameters,
            Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(""));
    Caller caller =
        new Caller(
            BasicCredentials.read(request.getHeader(HttpHeaders.AUTHORIZATION)), address(request));
    SruAnswer answer = server.answer(received, caller);
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(answer.mediaType()).entity(answer.octets());
    switch (answer.status()) {
      case SruAnswer.UNAUTHORIZED -> response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case SruAnswer.TOO_MANY, SruAnswer.UNAVAILABLE ->
          response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
      default -> {}
    }
    return response.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
  }

  private static InetAddress address(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr());
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address of a connection is no address", impossible);
    }
  }
}
