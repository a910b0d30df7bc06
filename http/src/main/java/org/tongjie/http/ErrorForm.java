package org.tongjie.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;

/** In which form a server says why a request has no answer. */
public interface ErrorForm {
  /** Problem JSON whatever was asked. */
  ErrorForm PROBLEM = new ErrorForm() {};

  /** A body with its media type. */
  @SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
  record Body(String mediaType, byte[] octets) {}

  /** The answer where a resource was asked, or none was found at the address. */
  default Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
    return problem.response();
  }

  /** The body where the request could not be read or was turned away. */
  default Body body(Problem problem, Request request) {
    return new Body(
        Problem.MEDIA_TYPE.toString(), Json.text(problem).getBytes(StandardCharsets.UTF_8));
  }

  /** Where the addresses that a server answers are described, to end "There is nothing here; ". */
  default String directory() {
    return "check the path";
  }
}
