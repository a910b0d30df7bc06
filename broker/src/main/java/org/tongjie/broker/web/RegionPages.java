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
import java.util.List;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.RegionCheck;
import org.tongjie.broker.store.RegionVersion;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.web.view.DeskWords;
import org.tongjie.broker.web.view.RegionPresenter;

/** The region, to be seen by all staff and changed by those whose affair a part of it is. */
@Path(RegionPresenter.BASE)
public final class RegionPages {
  /** Where the text of the whole region is sent to, below the overview. */
  public static final String TEXT = "text/all";

  private static final int HISTORY = 20;

  private final DeskDoor door;

  RegionPages(DeskDoor door) {
    this.door = door;
  }

  /** The three trees. */
  @GET
  public Response overview(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, desk -> overview(desk, stored(desk)));
  }

  /** There are no pages of staff without a region. */
  private static StoredRegion stored(DeskVisit desk) {
    return desk.parts().regions().current().orElseThrow();
  }

  private static Response overview(DeskVisit desk, StoredRegion stored) {
    Language language = desk.visit().frame().language();
    List<Finding> findings = RegionCheck.check(stored.region());
    List<String> history =
        desk.parts().regions().history(HISTORY).stream()
            .map(version -> line(version, desk.words()))
            .toList();
    return desk.page(
        Templates.regionTree(
            desk.frame(),
            new RegionPresenter(stored.region(), language)
                .tree(line(stored.version(), desk.words()), findings, history)));
  }

  private static String line(RegionVersion version, DeskWords words) {
    String line =
        words.text(
            "region.version",
            Integer.toString(version.number()),
            words.time(version.at()) + " · " + words.actor(version.by()));
    return version.note().isEmpty() ? line : line + " · " + version.note();
  }

  /** What is known of an agency. */
  @GET
  @Path("agencies/{symbol}")
  public Response agency(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("symbol") String symbol) {
    return door.open(
        uri,
        headers,
        desk -> {
          StoredRegion stored = stored(desk);
          return stored
              .region()
              .symbol(symbol)
              .flatMap(stored.region()::agency)
              .map(agency -> agency(desk, stored, agency))
              .orElseGet(() -> desk.refused(404));
        });
  }

  private static Response agency(DeskVisit desk, StoredRegion stored, RegionAgency agency) {
    RegionPresenter presenter =
        new RegionPresenter(stored.region(), desk.visit().frame().language());
    return desk.page(
        Templates.regionForm(desk.frame(), presenter.agency(agency, stored.version().number())));
  }

  /** A part of the region as a form. */
  @GET
  @Path("{kind}/{code}")
  public Response part(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("kind") String kind,
      @PathParam("code") String code) {
    return door.open(
        uri,
        headers,
        desk ->
            RegionForm.of(kind, code, stored(desk))
                .map(form -> form.show(desk))
                .orElseGet(() -> desk.refused(404)));
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
    return door.act(
        uri,
        headers,
        sent,
        desk ->
            RegionForm.of(kind, code, stored(desk))
                .map(form -> form.save(desk, sent))
                .orElseGet(() -> desk.refused(404)));
  }

  /** Changes the text of the region, which is sent as it is: encoded it would be too long. */
  @POST
  @Path(TEXT)
  @Consumes(MediaType.TEXT_PLAIN)
  public Response changeText(@Context UriInfo uri, @Context HttpHeaders headers, String sent) {
    return change(uri, headers, "text", "all", PlainForm.parse(sent, RegionForm.NAMES));
  }
}
