package org.tongjie.http;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a server answers with.
 *
 * @param resources annotated with their addresses, made by hand
 * @param servlets by the pattern of their addresses, for what is asked so often that the way
 *     through resources would cost more than the answer; each names its {@link #ROUTE}
 * @param uploads addresses to which files are sent, whose bodies may be larger than others
 */
public record Served(
    List<Object> resources, Map<String, HttpServlet> servlets, Set<String> uploads) {
  /**
   * The attribute of a request under which requests are counted: a template of addresses, so that
   * those made up by strangers do not grow the number of meters.
   */
  public static final String ROUTE = "org.tongjie.route";

  public Served {
    resources = List.copyOf(resources);
    servlets = Map.copyOf(servlets);
    uploads = Set.copyOf(uploads);
  }

  public Served(List<Object> resources, Map<String, HttpServlet> servlets) {
    this(resources, servlets, Set.of());
  }

  /** Resources alone. */
  public static Served resources(List<Object> resources) {
    return new Served(resources, Map.of());
  }
}
