package org.tongjie.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Counts and times requests by method, route and status.
 *
 * <p>The route is a template such as {@code /records/{id}}, so that addresses made up by strangers
 * do not grow the number of meters.
 */
final class RequestMetrics implements RequestLog {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100),
    Duration.ofMillis(500), Duration.ofMillis(2000), Duration.ofMillis(10_000)
  };

  private final MeterRegistry registry;

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void log(Request request, Response response) {
    Object route = request.getAttribute(Served.ROUTE);
    String method = request.getMethod();
    Timer.builder("http.server.requests")
        .description("Time to answer a request")
        .tag("method", METHODS.contains(method) ? method : "other")
        .tag("route", route == null ? "none" : route.toString())
        .tag("status", String.valueOf(response.getStatus()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
  }

  /** Leaves the template that a request matched where {@link RequestMetrics} finds it. */
  static final class RouteFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getUriInfo() instanceof ExtendedUriInfo info) {
        List<UriTemplate> matched = info.getMatchedTemplates();
        StringBuilder route = new StringBuilder();
        matched.reversed().forEach(template -> route.append(template.getTemplate()));
        if (!route.isEmpty()) {
          request.setProperty(Served.ROUTE, route.toString().replaceAll("//+", "/"));
        }
      }
    }
  }
}
