package org.tongjie.z3950.federation;

import java.util.List;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.dialect.RecordMapping;
import org.tongjie.catalog.index.Hit;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.matching.MatchIdentity;

/** A catalogue of one book, which every search finds. */
final class SampleUnion {
  static final UnionSearch INSTANCE = create();

  private SampleUnion() {}

  private static UnionSearch create() {
    MatchIdentity identity =
        MatchIdentity.of(
            RecordMapping.map(
                SixTargets.SANTI, MarcDialect.MARC21, HoldingsProfile.usual(MarcDialect.MARC21)));
    Hit hit =
        new Hit(
            12, "三体", List.of("刘慈欣"), "重庆出版社", 2008, List.of("9787536692930"), "book", List.of());
    return (query, size) ->
        new UnionSearch.Answer(1, List.of(new UnionSearch.Found(hit, List.of(identity))));
  }
}
