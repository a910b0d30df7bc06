package org.tongjie.simulator.ncip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of NCIP's namespace.
 *
 * @param scheme the list its text is taken from, empty when it is not taken from one
 */
record Element(String name, String scheme, String text, List<Element> children) {
  private static final String SCHEMES = "http://www.niso.org/ncip/v1_0/imp1/schemes/";

  Element {
    children = List.copyOf(children);
  }

  static Element of(String name, Element... children) {
    return new Element(name, "", "", List.of(children));
  }

  static Element of(String name, List<Element> children) {
    return new Element(name, "", "", children);
  }

  static Element text(String name, String value) {
    return new Element(name, "", value, List.of());
  }

  /** A value of one of the standard's own lists. */
  static Element coded(String name, String list, String value) {
    return new Element(name, SCHEMES + list + "/" + list + ".scm", value, List.of());
  }

  Element with(Element child) {
    List<Element> more = new ArrayList<>(children);
    more.add(child);
    return new Element(name, scheme, text, more);
  }

  Element with(Optional<Element> child) {
    return child.map(this::with).orElse(this);
  }

  Element with(List<Element> further) {
    List<Element> more = new ArrayList<>(children);
    more.addAll(further);
    return new Element(name, scheme, text, more);
  }

  Optional<Element> child(String wanted) {
    return all(wanted).stream().findFirst();
  }

  List<Element> all(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** The text at the end of a path of first children, empty when there is none. */
  String at(String... path) {
    Optional<Element> at = Optional.of(this);
    for (String step : path) {
      at = at.flatMap(element -> element.child(step));
    }
    return at.map(Element::text).orElse("").strip();
  }
}
