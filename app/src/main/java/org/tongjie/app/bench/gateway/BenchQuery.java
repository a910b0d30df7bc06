package org.tongjie.app.bench.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.Term;

/** A search for all of its clauses, as each of the systems is asked it. */
record BenchQuery(List<Clause> clauses) {
  private static final int TRIES = 100;
  private static final Oid BIB_1 = new Oid("1.2.840.10003.3.1");
  private static final int USE = 1;
  private static final int RELATION = 2;
  private static final int STRUCTURE = 4;
  private static final int AT_LEAST = 4;
  private static final int YEAR = 4;

  BenchQuery {
    clauses = List.copyOf(clauses);
  }

  /** Where a word is looked for: by Bib-1 Use attribute, CQL index and Solr field. */
  enum Field {
    ISBN(7, "bath.isbn", "isbn"),
    TITLE(4, "dc.title", "title"),
    AUTHOR(1003, "dc.creator", "author"),
    SUBJECT(21, "dc.subject", "subject"),
    /** This year or a later one. */
    FROM_YEAR(31, "dc.date", "year");

    private final int use;
    private final String index;
    private final String solr;

    Field(int use, String index, String solr) {
      this.use = use;
      this.index = index;
      this.solr = solr;
    }
  }

  /** One word or number and where it is looked for. */
  record Clause(Field field, String word) {
    private RpnNode rpn() {
      List<Attribute> attributes = new ArrayList<>();
      attributes.add(Attribute.of(USE, field.use));
      if (field == Field.FROM_YEAR) {
        attributes.add(Attribute.of(RELATION, AT_LEAST));
        attributes.add(Attribute.of(STRUCTURE, YEAR));
      }
      Octets term = Octets.of(word.getBytes(StandardCharsets.UTF_8));
      return new RpnNode.Operand(attributes, new Term.General(term));
    }

    private String cql() {
      return field.index + (field == Field.FROM_YEAR ? ">=" : "=") + word;
    }

    private String solr() {
      String value = field == Field.FROM_YEAR ? "[" + word + " TO *]" : word;
      return "+" + field.solr + ":" + value;
    }
  }

  RpnQuery rpn() {
    RpnNode root = clauses.getFirst().rpn();
    for (Clause clause : clauses.subList(1, clauses.size())) {
      root = new RpnNode.Operation(Operator.Logical.AND, root, clause.rpn());
    }
    return new RpnQuery(BIB_1, root);
  }

  String cql() {
    return clauses.stream().map(Clause::cql).collect(Collectors.joining(" and "));
  }

  String solr() {
    return clauses.stream().map(Clause::solr).collect(Collectors.joining(" "));
  }

  /** What is searched for. */
  enum Kind {
    /** By turns an ISBN, two title words, an author, a title word with a subject. */
    MIX(7),
    /** A subject from a year on. */
    SUBJECT_AND_YEARS(8);

    private final long seed;

    Kind(long seed) {
      this.seed = seed;
    }
  }

  /**
   * Searches drawn from the records, each only once.
   *
   * @param records how many records there are
   * @throws IllegalArgumentException if the records do not give so many
   */
  static List<BenchQuery> distinct(Kind kind, int count, int records) {
    SplittableRandom random = new SplittableRandom(kind.seed);
    Set<BenchQuery> seen = new HashSet<>(count * 2);
    List<BenchQuery> queries = new ArrayList<>(count);
    for (long tries = 0; queries.size() < count; tries++) {
      if (tries > (long) TRIES * count) {
        throw new IllegalArgumentException(
            records + " records do not give " + count + " different searches");
      }
      BenchRecord record = BenchRecord.of(random.nextInt(records));
      BenchQuery query =
          switch (kind) {
            case MIX -> mixed(queries.size() % 4, record);
            case SUBJECT_AND_YEARS -> subjectAndYears(record, random.nextInt(10));
          };
      if (seen.add(query)) {
        queries.add(query);
      }
    }
    return List.copyOf(queries);
  }

  private static BenchQuery mixed(int turn, BenchRecord record) {
    Clause title = new Clause(Field.TITLE, record.titleWords().getFirst());
    return switch (turn) {
      case 0 -> new BenchQuery(List.of(new Clause(Field.ISBN, record.isbn())));
      case 1 ->
          new BenchQuery(List.of(title, new Clause(Field.TITLE, record.titleWords().getLast())));
      case 2 ->
          new BenchQuery(
              List.of(
                  new Clause(Field.AUTHOR, record.familyName()),
                  new Clause(Field.AUTHOR, record.givenName())));
      default ->
          new BenchQuery(List.of(title, new Clause(Field.SUBJECT, record.subjects().getFirst())));
    };
  }

  private static BenchQuery subjectAndYears(BenchRecord record, int earlier) {
    return new BenchQuery(
        List.of(
            new Clause(Field.SUBJECT, record.subjects().getFirst()),
            new Clause(Field.FROM_YEAR, Integer.toString(record.year() - earlier))));
  }
}
