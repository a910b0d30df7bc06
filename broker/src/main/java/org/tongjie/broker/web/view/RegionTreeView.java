package org.tongjie.broker.web.view;

import java.util.List;

/**
 * The region at a glance.
 *
 * @param version in use, and who saved it
 * @param trees administration, systems, logistics
 * @param findings warnings of the check
 * @param history earlier versions, the newest first
 */
public record RegionTreeView(
    String heading,
    String version,
    List<Tree> trees,
    List<TextLink> parts,
    List<String> findings,
    List<String> history) {

  /** One of its trees. */
  public record Tree(String heading, List<Node> nodes) {}

  /**
   * A line of a tree.
   *
   * @param depth from 0
   * @param href page of it, or empty
   * @param detail more about it, or empty
   */
  public record Node(int depth, String text, String href, String detail) {}
}
