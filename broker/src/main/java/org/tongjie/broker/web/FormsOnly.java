package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * What takes forms is not given what does not say that it is one, which would be no form at all.
 */
public final class FormsOnly implements DynamicFeature {
  private static final ContainerRequestFilter FILTER = FormsOnly::check;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Consumes consumes = resource.getResourceMethod().getAnnotation(Consumes.class);
    if (consumes != null
        && List.of(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED)) {
      context.register(FILTER);
    }
  }

  private static void check(ContainerRequestContext request) {
    if (request.getMediaType() == null) {
      throw new NotSupportedException();
    }
  }
}
