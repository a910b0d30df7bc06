package org.tongjie.simulator.ils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers from 1 for names, in the order they came. */
final class Numbering {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  void add(String name) {
    if (!numbers.containsKey(name)) {
      names.add(name);
      numbers.put(name, names.size());
    }
  }

  int of(String name) {
    return numbers.getOrDefault(name, 0);
  }

  Optional<String> name(int number) {
    return number < 1 || number > names.size()
        ? Optional.empty()
        : Optional.of(names.get(number - 1));
  }
}
