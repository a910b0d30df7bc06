package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.tongjie.broker.web.view.Asset;
import org.tongjie.broker.web.view.Frame;

/** Files that browsers and crawlers ask a site for. */
@Path("/")
public final class SiteFiles {
  private static final String ONE_DAY = "public, max-age=86400";

  /** Records may be indexed; results are endless and must not be walked. */
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /search
      Disallow: /live
      Disallow: /availability
      Disallow: /api/
      Disallow: /metrics
      """;

  private final String publicUrl;

  public SiteFiles(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("robots.txt")
  public Response robots() {
    return file("text/plain;charset=utf-8", ROBOTS);
  }

  /** How a browser searches here from its own search box (OpenSearch 1.1). */
  @GET
  @Path("opensearch.xml")
  public Response openSearch(@Context UriInfo uri, @Context HttpHeaders headers) {
    Frame frame = Visit.of(uri, headers, publicUrl).frame();
    String base = escaped(frame.baseUrl());
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>%s</ShortName>
          <Description>%s</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Language>%s</Language>
          <Image width="16" height="16" type="image/svg+xml">%s</Image>
          <Url type="text/html" template="%s/search?q={searchTerms}"/>
          <Url type="application/json" template="%s/api/v1/search?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(
                escaped(frame.text("site.name")),
                escaped(frame.text("site.description")),
                frame.language().tag(),
                base + Asset.ICON.address(),
                base,
                base);
    return file("application/opensearchdescription+xml", text);
  }

  @GET
  @Path("favicon.ico")
  public Response icon() {
    return Response.status(Response.Status.MOVED_PERMANENTLY)
        .location(URI.create(Asset.ICON.address()))
        .header(HttpHeaders.CACHE_CONTROL, ONE_DAY)
        .build();
  }

  private static Response file(String mediaType, String text) {
    return Response.ok(text)
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(HttpHeaders.CACHE_CONTROL, ONE_DAY)
        .build();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
