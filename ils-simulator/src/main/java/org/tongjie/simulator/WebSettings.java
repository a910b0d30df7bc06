package org.tongjie.simulator;

import java.nio.file.Path;
import java.util.Optional;
import org.tongjie.simulator.koha.KohaSettings;

/**
 * How this system speaks over HTTP.
 *
 * @param port 0 for any free one
 * @param ncipSchema the NCIP 2.02 schema, where requests are to be checked by it
 */
public record WebSettings(int port, KohaSettings koha, Optional<Path> ncipSchema) {
  public static final WebSettings USUAL = new WebSettings(0, KohaSettings.USUAL, Optional.empty());

  public WebSettings port(int number) {
    return new WebSettings(number, koha, ncipSchema);
  }

  public WebSettings koha(KohaSettings settings) {
    return new WebSettings(port, settings, ncipSchema);
  }

  public WebSettings ncipSchema(Path schema) {
    return new WebSettings(port, koha, Optional.of(schema));
  }
}
