package org.tongjie.catalog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcSyntax;

/** Reads rows of {@link #SELECT} as contributions. */
public final class ContributionRow implements RowMapper<StoredContribution> {
  /** The columns and tables, to be followed by a condition on {@code c}. */
  public static final String SELECT =
      """
      select c.id, s.agency, s.name as source, c.control_number, c.raw, c.syntax, c.encoding, c.dialect
      from contribution c join source s on s.id = c.source_id
      """;

  @Override
  public StoredContribution map(ResultSet row, StatementContext context) throws SQLException {
    return read(row);
  }

  static StoredContribution read(ResultSet row) throws SQLException {
    return new StoredContribution(
        row.getLong("id"),
        new AgencySymbol(row.getString("agency")),
        row.getString("source"),
        row.getString("control_number"),
        row.getBytes("raw"),
        MarcSyntax.valueOf(row.getString("syntax")),
        MarcEncoding.valueOf(row.getString("encoding")),
        MarcDialect.valueOf(row.getString("dialect")));
  }
}
