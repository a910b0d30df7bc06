package org.tongjie.broker.ils.ncip;

import java.util.List;
import java.util.Optional;

/**
 * One element of a message; prefixes and namespaces are left behind.
 *
 * @param scheme the attribute of a coded value, empty where there is none
 * @param text the characters within, stripped
 */
record Element(String name, String scheme, String text, List<Element> children) {
  Element {
    children = List.copyOf(children);
  }

  static Element of(String name, Element... children) {
    return new Element(name, "", "", List.of(children));
  }

  static Element of(String name, List<Element> children) {
    return new Element(name, "", "", children);
  }

  static Element text(String name, String text) {
    return new Element(name, "", text, List.of());
  }

  static Element coded(String name, String scheme, String value) {
    return new Element(name, scheme, value, List.of());
  }

  Optional<Element> child(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
  }

  List<Element> all(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** The text at the end of a path of names; empty where it is absent. */
  String at(String... path) {
    Element here = this;
    for (String name : path) {
      Optional<Element> next = here.child(name);
      if (next.isEmpty()) {
        return "";
      }
      here = next.get();
    }
    return here.text();
  }
}
