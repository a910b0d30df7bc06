package org.tongjie.indexer.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;

/**
 * What to load.
 *
 * @param source which of the library's exports this is; each has its own control numbers
 * @param files read in this order as one batch
 * @param dialect empty to decide by the records
 * @param encoding empty to decide by the records
 * @param scope what the batch says about records it does not name
 */
public record LoadRequest(
    AgencySymbol agency,
    String source,
    List<Path> files,
    Optional<MarcDialect> dialect,
    Optional<MarcEncoding> encoding,
    Scope scope) {

  /** The source of a library that has one export. */
  public static final String DEFAULT_SOURCE = "main";

  public LoadRequest {
    files = List.copyOf(files);
  }

  /** What the batch says about records of the source that it does not name. */
  public enum Scope {
    /** Nothing: they stay. */
    CHANGES,
    /** They were withdrawn, unless more than a tenth would go. */
    FULL,
    /** They were withdrawn, however many. */
    FULL_FORCED
  }
}
