package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.RegionCheck;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RegionVersion;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.web.StaffAccess.Staff;
import org.tongjie.broker.web.view.Language;
import org.tongjie.broker.web.view.Messages;
import org.tongjie.broker.web.view.RegionPresenter;

/** The region, to be seen by all staff and changed by those whose affair a part of it is. */
@Path(RegionPresenter.BASE)
public final class RegionPages {
  private static final int HISTORY = 20;

  private final RegionStore store;
  private final StaffAccess access;
  private final String publicUrl;

  public RegionPages(RegionStore store, StaffAccess access, String publicUrl) {
    this.store = store;
    this.access = access;
    this.publicUrl = publicUrl;
  }

  /** The three trees. */
  @GET
  public Response overview(@Context UriInfo uri, @Context HttpHeaders headers) {
    return forStaff(
        uri, headers, (visit, staff) -> store.current().map(stored -> overview(visit, stored)));
  }

  private Response overview(Visit visit, StoredRegion stored) {
    Language language = visit.frame().language();
    List<Finding> findings = RegionCheck.check(stored.region());
    List<String> history =
        store.history(HISTORY).stream().map(version -> line(version, language)).toList();
    return visit.answer(
        200,
        Templates.regionTree(
            visit.frame(),
            new RegionPresenter(stored.region(), language)
                .tree(line(stored.version(), language), findings, history)));
  }

  private static String line(RegionVersion version, Language language) {
    String line =
        Messages.in(language)
            .text(
                "region.version",
                Integer.toString(version.number()),
                version.at().truncatedTo(ChronoUnit.SECONDS) + " · " + version.by());
    return version.note().isEmpty() ? line : line + " · " + version.note();
  }

  /** What is known of an agency. */
  @GET
  @Path("agencies/{symbol}")
  public Response agency(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("symbol") String symbol) {
    return forStaff(
        uri,
        headers,
        (visit, staff) ->
            store
                .current()
                .flatMap(stored ->
                    stored.region().agencies().stream()
                        .filter(agency -> agency.symbol().value().equals(symbol))
                        .findFirst()
                        .map(agency -> agency(visit, stored, agency))));
  }

  private static Response agency(Visit visit, StoredRegion stored, RegionAgency agency) {
    RegionPresenter presenter = new RegionPresenter(stored.region(), visit.frame().language());
    return visit.answer(
        200,
        Templates.regionForm(visit.frame(), presenter.agency(agency, stored.version().number())));
  }

  /** A part of the region as a form. */
  @GET
  @Path("{kind}/{code}")
  public Response part(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("kind") String kind,
      @PathParam("code") String code) {
    return forStaff(
        uri,
        headers,
        (visit, staff) ->
            store
                .current()
                .flatMap(stored ->
                    RegionForm.of(kind, code, stored).map(form -> form.show(visit, staff))));
  }

  /** Changes a part of the region. */
  @POST
  @Path("{kind}/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("kind") String kind,
      @PathParam("code") String code,
      MultivaluedMap<String, String> sent) {
    if (!SameOrigin.is(headers)) {
      return refused(Visit.of(uri, headers, publicUrl), 403);
    }
    return forStaff(
        uri,
        headers,
        (visit, staff) ->
            store
                .current()
                .flatMap(stored ->
                    RegionForm.of(kind, code, stored)
                        .map(form -> form.save(visit, staff, sent, store))));
  }

  /** Changes the text of the region, which is sent as it is: encoded it would be too long. */
  @POST
  @Path("text/all")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response changeText(@Context UriInfo uri, @Context HttpHeaders headers, String sent) {
    return change(uri, headers, "text", "all", PlainForm.parse(sent, RegionForm.NAMES));
  }

  private Response forStaff(
      UriInfo uri, HttpHeaders headers, BiFunction<Visit, Staff, Optional<Response>> page) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return access
        .signedIn(headers)
        .map(staff -> page.apply(visit, staff).orElseGet(() -> refused(visit, 404)))
        .orElseGet(() -> refused(visit, 403));
  }

  static Response refused(Visit visit, int status) {
    return ErrorPages.answer(
        visit, ErrorPages.view(visit.frame().language(), status, Integer.toString(status)));
  }
}
