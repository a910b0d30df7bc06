package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.catalog.matching.Partition.Component;
import org.tongjie.catalog.matching.Partition.Group;
import org.tongjie.catalog.matching.Partition.Join;
import org.tongjie.catalog.matching.Partition.Node;

/** Joins nodes along matches, best first, as long as no two that must stay apart come together. */
final class Grouping {
  private final List<Node> nodes;
  private final List<Edge> edges;

  /** Nodes connected by matches, joined or not. */
  private final Sets connected;

  /** Nodes joined into groups. */
  private final Sets joined;

  private final List<List<Integer>> members = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Integer> joinNodes = new ArrayList<>();

  Grouping(List<Node> nodes, List<Edge> edges) {
    this.nodes = nodes;
    this.edges = edges;
    this.connected = new Sets(nodes.size());
    this.joined = new Sets(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      members.add(new ArrayList<>(List.of(i)));
    }
  }

  List<Component> components() {
    for (Edge edge : edges) {
      if (edge.verdict() instanceof Verdict.Match) {
        connected.join(edge.a(), edge.b());
        join(edge);
      }
    }
    return collect();
  }

  private void join(Edge edge) {
    int a = joined.find(edge.a());
    int b = joined.find(edge.b());
    if (a == b || anyApart(members.get(a), members.get(b))) {
      return;
    }
    int kept = joined.join(a, b);
    int gone = kept == a ? b : a;
    members.get(kept).addAll(members.get(gone));
    members.get(gone).clear();
    joins.add(join(edge, edge.verdict().explain()));
    joinNodes.add(edge.a());
  }

  private boolean anyApart(List<Integer> first, List<Integer> second) {
    for (int a : first) {
      for (int b : second) {
        if (Matcher.keepsApart(nodes.get(a).identity(), nodes.get(b).identity())) {
          return true;
        }
      }
    }
    return false;
  }

  private Join join(Edge edge, String evidence) {
    long a = nodes.get(edge.a()).first();
    long b = nodes.get(edge.b()).first();
    return new Join(Math.min(a, b), Math.max(a, b), evidence);
  }

  private List<Component> collect() {
    Map<Integer, List<Join>> joinsOf = new TreeMap<>();
    for (int i = 0; i < joins.size(); i++) {
      int group = joined.find(joinNodes.get(i));
      joinsOf.computeIfAbsent(group, k -> new ArrayList<>()).add(joins.get(i));
    }
    Map<Integer, List<Group>> groupsOf = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (joined.find(i) == i) {
        Group group = group(members.get(i), joinsOf.getOrDefault(i, List.of()));
        groupsOf.computeIfAbsent(connected.find(i), k -> new ArrayList<>(1)).add(group);
      }
    }
    Map<Integer, List<Join>> reviewsOf = reviews();
    List<Component> components = new ArrayList<>(groupsOf.size());
    groupsOf.forEach((component, groups) ->
        components.add(new Component(groups, reviewsOf.getOrDefault(component, List.of()))));
    return components;
  }

  private Group group(List<Integer> positions, List<Join> between) {
    List<Join> all = new ArrayList<>(between);
    long[] ids = new long[0];
    for (int position : positions) {
      long[] same = nodes.get(position).ids();
      for (int i = 1; i < same.length; i++) {
        all.add(new Join(same[0], same[i], Evidence.Code.IDENTICAL.name()));
      }
      int length = ids.length;
      ids = Arrays.copyOf(ids, length + same.length);
      System.arraycopy(same, 0, ids, length, same.length);
    }
    Arrays.sort(ids);
    return new Group(ids, all);
  }

  /** The best pair between any two groups that is worth a look, kept with the first one. */
  private Map<Integer, List<Join>> reviews() {
    Map<Integer, List<Join>> reviews = new TreeMap<>();
    Set<Long> seen = new HashSet<>();
    for (Edge edge : edges) {
      int a = joined.find(edge.a());
      int b = joined.find(edge.b());
      if (a != b && seen.add(((long) Math.min(a, b) << 32) | Math.max(a, b))) {
        reviews
            .computeIfAbsent(connected.find(edge.a()), k -> new ArrayList<>(1))
            .add(join(edge, edge.verdict().explain()));
      }
    }
    return reviews;
  }

  /** Disjoint sets whose representative is their smallest member. */
  private static final class Sets {
    private final int[] parent;

    Sets(int size) {
      parent = new int[size];
      for (int i = 0; i < size; i++) {
        parent[i] = i;
      }
    }

    int find(int member) {
      int root = member;
      while (parent[root] != root) {
        parent[root] = parent[parent[root]];
        root = parent[root];
      }
      return root;
    }

    int join(int a, int b) {
      int first = find(a);
      int second = find(b);
      parent[Math.max(first, second)] = Math.min(first, second);
      return Math.min(first, second);
    }
  }
}
