package org.tongjie.catalog.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * Divides records into groups, one for each manifestation.
 *
 * <p>The result depends on what the records say and on nothing else: neither on their order nor on
 * their numbers. Records with equal identities are one from the start, unless they have no keys.
 * Pairs that share a key are compared; matches join, best first and then in the order of the
 * content, unless the joined group would hold two records that must stay apart, such as two volumes
 * of a set.
 */
public final class Partition {
  /** A key of more distinct identities than this says too little to compare them all. */
  static final int MAX_IDENTITIES_PER_KEY = 200;

  private Partition() {}

  /**
   * A record to place.
   *
   * @param keys what {@link MatchKeys#of} gives for the identity
   */
  @SuppressWarnings("ArrayRecordComponent") // long and sorted; records are told apart by id
  public record Candidate(long id, MatchIdentity identity, long[] keys) {}

  /** Two records and what joins them, or asks for a look at them. */
  public record Join(long a, long b, String evidence) {}

  /**
   * Records of one manifestation.
   *
   * @param ids ascending
   * @param joins one fewer than the ids: together they connect all of them
   */
  @SuppressWarnings("ArrayRecordComponent") // long and sorted; records are told apart by id
  public record Group(long[] ids, List<Join> joins) {
    public Group {
      joins = List.copyOf(joins);
    }
  }

  /**
   * Groups whose records are connected by matches.
   *
   * @param reviews pairs of different groups that a person should look at
   */
  public record Component(List<Group> groups, List<Join> reviews) {
    public Component {
      groups = List.copyOf(groups);
      reviews = List.copyOf(reviews);
    }
  }

  /**
   * Divides the candidates.
   *
   * @param blockedKey keys that are too common to compare by
   */
  public static List<Component> of(Collection<Candidate> candidates, LongPredicate blockedKey) {
    List<Node> nodes = distinct(candidates);
    List<Edge> edges = Edge.between(nodes, blockedKey);
    return new Grouping(nodes, edges).components();
  }

  /**
   * An identity and the records that have it.
   *
   * @param ids ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // long and sorted; records are told apart by id
  record Node(MatchIdentity identity, byte[] content, long[] keys, long[] ids) {
    long first() {
      return ids[0];
    }
  }

  /** A record that says too little to be compared stays alone, whatever others say. */
  private static Node alone(Candidate candidate) {
    MatchIdentity identity = candidate.identity();
    return new Node(identity, identity.encode(), candidate.keys(), new long[] {candidate.id()});
  }

  /** One node for each identity, in the order of the content. */
  private static List<Node> distinct(Collection<Candidate> candidates) {
    Map<MatchIdentity, List<Candidate>> byIdentity = HashMap.newHashMap(candidates.size());
    List<Node> nodes = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.keys().length == 0) {
        nodes.add(alone(candidate));
        continue;
      }
      byIdentity.computeIfAbsent(candidate.identity(), k -> new ArrayList<>(1)).add(candidate);
    }
    byIdentity.forEach((identity, same) -> {
      long[] ids = same.stream().mapToLong(Candidate::id).sorted().toArray();
      nodes.add(new Node(identity, identity.encode(), same.getFirst().keys(), ids));
    });
    nodes.sort((a, b) -> Arrays.compareUnsigned(a.content(), b.content()));
    return nodes;
  }
}
