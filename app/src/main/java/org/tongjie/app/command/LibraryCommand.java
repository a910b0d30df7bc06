package org.tongjie.app.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.process.Services;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The libraries of the region: who they are and how they write their holdings. */
@Command(
    name = "library",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class LibraryCommand {
  @Spec @Nullable CommandSpec spec;

  private final PrintStream out;

  public LibraryCommand(PrintStream out) {
    this.out = out;
  }

  /** What may be said of a library; what is not said stays as it is. */
  static final class Details {
    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    @Nullable String name;

    @Option(names = "--name-en", paramLabel = "NAME", descriptionKey = "nameEn")
    @Nullable String nameEn;

    @Option(names = "--tier", paramLabel = "city|county|branch|school|…", descriptionKey = "tier")
    @Nullable String tier;

    @Option(names = "--parent", paramLabel = "CODE", descriptionKey = "parent")
    @Nullable String parent;

    @Option(names = "--holdings", paramLabel = "PROFILE", descriptionKey = "holdings")
    @Nullable String holdings;

    Agency applyTo(Agency before) {
      return new Agency(
          before.symbol(),
          name == null ? before.name() : name,
          nameEn == null ? before.nameEn() : nameEn,
          tier == null
              ? before.tier()
              : Choice.of("--tier", Agency.Tier.class, tier).orElse(before.tier()),
          parent == null ? before.parent() : new AgencySymbol(parent).value(),
          holdings == null ? before.holdingsProfile() : HoldingsProfile.parse(holdings).render());
    }
  }

  /** Adds a library or changes what is known of it. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  public int add(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "CODE", descriptionKey = "library") String code,
      @Mixin Details details) {
    Function<AgencyStore, Agency> save =
        agencies -> {
          AgencySymbol symbol = new AgencySymbol(code);
          Agency before = agencies.find(symbol).orElseGet(() -> Agency.named(symbol));
          Agency after = details.applyTo(before);
          agencies.save(after);
          return after;
        };
    try {
      show(with(options, save));
      return 0;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          Optional.ofNullable(spec).orElseThrow().commandLine(),
          String.valueOf(wrong.getMessage()));
    }
  }

  /** Lists all libraries. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  public int list(@Mixin DataOptions options) {
    with(options, agencies -> new TreeMap<>(agencies.all())).values().forEach(this::show);
    return 0;
  }

  private static <T> T with(DataOptions options, Function<AgencyStore, T> work) {
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      return work.apply(new AgencyStore(database));
    }
  }

  private void show(Agency agency) {
    out.println(
        String.join(
            "\t",
            agency.symbol().value(),
            agency.name(),
            agency.nameEn(),
            agency.tier().name().toLowerCase(Locale.ROOT),
            agency.parent(),
            agency.holdingsProfile()));
  }
}
