package org.tongjie.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The Jersey application: resources made by hand, nothing found by looking around. */
final class Resources {
  /**
   * Warns that a resource made by hand is no provider, which it need not be; held to stay quiet.
   */
  private static final Logger FALSE_ALARMS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private Resources() {}

  static ResourceConfig of(List<Object> resources, ErrorForm errors) {
    FALSE_ALARMS.setLevel(Level.SEVERE);
    ResourceConfig config = new ResourceConfig();
    config.addProperties(
        Map.of(
            ServerProperties.WADL_FEATURE_DISABLE, true,
            ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true));
    config.register(JacksonFeature.withoutExceptionMappers());
    config.register((ContextResolver<ObjectMapper>) type -> Json.MAPPER, ContextResolver.class);
    config.register(new FaultMapper(errors));
    config.register(new RequestMetrics.RouteFilter());
    resources.forEach(config::register);
    return config;
  }
}
