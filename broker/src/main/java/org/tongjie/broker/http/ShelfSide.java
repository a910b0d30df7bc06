package org.tongjie.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.api.AvailabilityResource;
import org.tongjie.broker.api.RecordAvailabilityResource;
import org.tongjie.broker.availability.Asker;
import org.tongjie.broker.availability.Askers;
import org.tongjie.broker.shelves.Shelves;
import org.tongjie.broker.web.ShelfPages;
import org.tongjie.broker.web.Site;

/** The pages and interfaces that tell where items are now. */
final class ShelfSide {
  private final Shelves shelves;
  private final ShelfParts parts;
  private final Askers askers;

  ShelfSide(Shelves shelves, ShelfParts parts) {
    this.shelves = shelves;
    this.parts = parts;
    this.askers = new Askers(parts.rate(), parts.clock());
  }

  List<Object> resources(Site site) {
    boolean proxied = !site.publicUrl().isEmpty();
    Function<HttpServletRequest, Asker> asker = request -> asker(request, proxied);
    List<Object> resources = new ArrayList<>();
    resources.add(new AvailabilityResource(shelves, asker));
    resources.add(new RecordAvailabilityResource(shelves, asker));
    resources.addAll(
        ShelfPages.of(new ShelfPages.Parts(shelves, asker, parts.home(), parts.clock()), site));
    return resources;
  }

  /** By address; what this machine asks for itself is limited where it comes from. */
  private Asker asker(HttpServletRequest request, boolean proxied) {
    boolean here = isLoopback(request.getRemoteAddr());
    boolean forwarded = request.getHeader("X-Forwarded-For") != null;
    if (here && !forwarded) {
      return Asker.OWN_PROGRAM;
    }
    return askers.at(RemoteAddress.of(request, here || proxied));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress(); // a literal: nothing is looked up
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
