package org.tongjie.indexer.run;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.DatabaseExtension;

/** Gives tests empty databases of one real PostgreSQL; each test closes what it took. */
final class FreshDatabase implements ParameterResolver {

  /** Makes empty databases. */
  @FunctionalInterface
  interface Factory {
    Database fresh() throws SQLException;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Factory.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return (Factory) () -> DatabaseExtension.fresh(context);
  }
}
