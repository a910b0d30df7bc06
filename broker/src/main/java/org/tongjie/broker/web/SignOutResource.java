package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.tongjie.broker.account.SessionCookie;
import org.tongjie.broker.patron.Readers;

/** Readers sign out. */
@Path("/sign-out")
public final class SignOutResource {
  private final Readers readers;
  private final ReaderDoor door;

  SignOutResource(Readers readers, ReaderDoor door) {
    this.readers = readers;
    this.door = door;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.form(
        uri,
        headers,
        form,
        (visit, reader) -> {
          readers.signOut(reader.token());
          return Response.seeOther(URI.create("/"))
              .cookie(SessionCookie.READER.removed(SignInForm.isSecure(visit)))
              .build();
        });
  }
}
