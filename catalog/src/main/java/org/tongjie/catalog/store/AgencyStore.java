package org.tongjie.catalog.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;

/** The libraries of the region, as the database knows them. */
public final class AgencyStore {
  private static final RowMapper<Agency> AGENCY =
      (row, context) ->
          new Agency(
              new AgencySymbol(row.getString("symbol")),
              row.getString("name"),
              row.getString("name_en"),
              Agency.Tier.valueOf(row.getString("tier")),
              row.getString("parent"),
              row.getString("holdings_profile"));

  private final Jdbi jdbi;

  public AgencyStore(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  /** All libraries, by symbol. */
  public Map<AgencySymbol, Agency> all() {
    List<Agency> agencies =
        jdbi.withHandle(handle ->
            handle.createQuery("select * from agency order by symbol").map(AGENCY).list());
    return agencies.stream().collect(Collectors.toMap(Agency::symbol, Function.identity()));
  }

  public Optional<Agency> find(AgencySymbol symbol) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from agency where symbol = :symbol")
            .bind("symbol", symbol.value())
            .map(AGENCY)
            .findOne());
  }

  /** Adds a library, or changes what is known of it. */
  public void save(Agency agency) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into agency (symbol, name, name_en, tier, parent, holdings_profile)
                values (:symbol, :name, :nameEn, :tier, :parent, :profile)
                on conflict (symbol) do update set name = excluded.name, name_en = excluded.name_en,
                  tier = excluded.tier, parent = excluded.parent,
                  holdings_profile = excluded.holdings_profile
                """)
            .bind("symbol", agency.symbol().value())
            .bind("name", agency.name())
            .bind("nameEn", agency.nameEn())
            .bind("tier", agency.tier().name())
            .bind("parent", agency.parent())
            .bind("profile", agency.holdingsProfile())
            .execute());
  }
}
