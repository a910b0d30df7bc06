package org.tongjie.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;

/** In which form, and in which words, a server says why a request has no answer. */
public interface ErrorForm {
  /** Problem JSON in English whatever was asked. */
  ErrorForm PROBLEM = new ErrorForm() {};

  /** A body with its media type. */
  @SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
  record Body(String mediaType, byte[] octets) {
    /** A problem as a body. */
    public static Body of(Problem problem) {
      return new Body(
          Problem.MEDIA_TYPE.toString(), Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The answer where a resource was asked, or none was found at the address. */
  default Response answer(Trouble trouble, UriInfo uri, HttpHeaders headers) {
    return EnglishWords.of(trouble).response();
  }

  /** The body where the request could not be read or was turned away. */
  default Body body(Trouble trouble, Request request) {
    return Body.of(EnglishWords.of(trouble));
  }
}
