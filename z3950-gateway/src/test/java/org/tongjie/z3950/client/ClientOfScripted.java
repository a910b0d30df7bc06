package org.tongjie.z3950.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/** Asks scripted targets. */
abstract class ClientOfScripted {
  static final Query QUERY = new Query.Words(Scope.TITLE, "三体");

  static final List<byte[]> BOOKS = books(MarcEncoding.UTF_8);

  static List<byte[]> books(MarcEncoding encoding) {
    List<byte[]> books = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      books.add(
          SampleMarc.octets(SampleMarc.book("n" + i, "三体 " + i, "刘慈欣", "9787536692930"), encoding));
    }
    return books;
  }

  static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  static TargetClient.Outcome search(Target target, Collected into) throws TargetException {
    try (Z3950Client client = new Z3950Client(target, (Address.Z3950) target.address())) {
      return client.search(QUERY, 50, into, soon());
    }
  }
}
