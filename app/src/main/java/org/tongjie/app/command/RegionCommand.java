package org.tongjie.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.part.SignInProof;
import org.tongjie.app.process.Services;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.ConnectorCheck;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionCheck;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.RegionFileException;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.catalog.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The region that lending works by, as one file: checked, taken into use, written out. */
@Command(
    name = "region",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class RegionCommand {
  private static final String TERMINAL = "-";

  private final PrintStream out;
  private final ConnectorCheck connectors;

  /**
   * The command.
   *
   * @param connectors what knows the settings of library systems
   */
  public RegionCommand(PrintStream out, ConnectorCheck connectors) {
    this.out = out;
    this.connectors = connectors;
  }

  /** Checks a file; nothing needs to run. */
  @Command(name = "check", mixinStandardHelpOptions = true)
  public int check(@Parameters(paramLabel = "FILE", descriptionKey = "region.file") Path file) {
    Optional<Region> region = read(file);
    if (region.isEmpty()) {
      return Failures.FAILED;
    }
    List<Finding> findings = RegionCheck.check(region.get(), connectors);
    show(findings);
    out.println(summary(region.get()));
    return RegionCheck.isUsable(findings) ? 0 : Failures.FAILED;
  }

  /** Takes a file into use. */
  @Command(name = "import", mixinStandardHelpOptions = true)
  public int importFile(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "FILE", descriptionKey = "region.file") Path file,
      @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "region.note")
          @Nullable String note) {
    Optional<Region> region = read(file);
    if (region.isEmpty()) {
      return Failures.FAILED;
    }
    String what = note == null ? "import of " + file.getFileName() : note;
    return told(with(options, store -> save(store, region.get(), what)), region.get());
  }

  private static RegionSaving save(RegionStore store, Region region, String note) {
    int current = store.currentVersion().map(version -> version.number()).orElse(RegionStore.NONE);
    return store.save(region, current, "command line: " + System.getProperty("user.name"), note);
  }

  private int told(RegionSaving saving, Region region) {
    return switch (saving) {
      case RegionSaving.Saved saved -> {
        show(saved.findings());
        out.println("version " + saved.version().number() + ": " + summary(region));
        yield 0;
      }
      case RegionSaving.Unchanged unchanged -> {
        out.println(
            "与第 %1$d 版相同，没有改动 version %1$d is the same already"
                .formatted(unchanged.version().number()));
        yield 0;
      }
      case RegionSaving.Outdated outdated -> {
        out.println(
            "没有保存：同时有人保存了第 %1$d 版，请看过再导入 not saved: version %1$d was saved by %2$s in the"
                    .formatted(outdated.current().number(), outdated.current().by())
                + " same moment; look at it, then import again");
        yield Failures.FAILED;
      }
      case RegionSaving.Unusable unusable -> {
        show(unusable.findings());
        yield Failures.FAILED;
      }
    };
  }

  /** Writes the region in use into a file. */
  @Command(name = "export", mixinStandardHelpOptions = true)
  public int export(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "FILE", descriptionKey = "region.export") Path file)
      throws IOException {
    Optional<StoredRegion> stored = with(options, RegionStore::current);
    if (stored.isEmpty()) {
      out.println("还没有区域 there is no region yet: tongjie region import FILE");
      return Failures.FAILED;
    }
    String text = RegionFile.text(stored.get().region());
    if (file.toString().equals(TERMINAL)) {
      out.print(text);
      return 0;
    }
    if (Files.exists(file)) {
      out.println(file + " 已经存在，没有改动 is there already and stays as it is");
      return Failures.FAILED;
    }
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    out.println(file + ": version " + stored.get().version().number());
    return 0;
  }

  /** Proves that a system refuses wrong PINs, before readers may sign in by it. */
  @Command(name = "prove-sign-in", mixinStandardHelpOptions = true)
  public int proveSignIn(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "SYSTEM", descriptionKey = "region.system") String system,
      @Parameters(paramLabel = "CARD", descriptionKey = "region.card") String card) {
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      return told(
          system, new SignInProof(database, options.settings().dataDir()).prove(system, card));
    }
  }

  private int told(String system, Optional<WrongPinProof> proof) {
    String said =
        proof
            .map(seen ->
                switch (seen) {
                  case WrongPinProof.Refused _ -> "拒绝错误密码 refuses wrong PINs";
                  case WrongPinProof.LetIn _ ->
                      "接受了错误密码，登录保持关闭 let a wrong PIN in: sign-in stays off";
                  case WrongPinProof.CannotTell(String why) -> "未能验证 was not examined: " + why;
                })
            .orElse("没有这个系统 there is no such system in the region");
    out.println(system + "\t" + said);
    return proof.filter(WrongPinProof.Refused.class::isInstance).isPresent() ? 0 : Failures.FAILED;
  }

  private <T> T with(DataOptions options, Function<RegionStore, T> work) {
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      return work.apply(new RegionStore(database, connectors));
    }
  }

  /** The region of a file, or empty once it was said what is wrong with it. */
  private Optional<Region> read(Path file) {
    try {
      return Optional.of(RegionFile.read(file));
    } catch (RegionFileException wrong) {
      show(wrong.findings());
    } catch (NoSuchFileException missing) {
      out.println("没有这个文件 there is no file " + file);
    } catch (CharacterCodingException notUtf8) {
      out.println(file + " 不是 UTF-8 编码 is not in UTF-8");
    } catch (IOException unreadable) {
      out.println("无法读取 cannot read " + file + ": " + unreadable.getMessage());
    }
    return Optional.empty();
  }

  private void show(List<Finding> findings) {
    for (Finding finding : findings) {
      String severity =
          switch (finding.severity()) {
            case ERROR -> "错误 error";
            case WARNING -> "提醒 warning";
          };
      out.println(severity + "\t" + inBothLanguages(finding));
    }
  }

  private static String inBothLanguages(Finding finding) {
    return finding.in(Language.CHINESE) + " / " + finding.said().in(Language.ENGLISH);
  }

  private static String summary(Region region) {
    return "%s: %d agencies, %d places, %d systems, %d routes, %d proxy cards"
        .formatted(
            region.names(),
            region.agencies().size(),
            region.places().size(),
            region.systems().size(),
            region.logistics().routes().size(),
            region.hosts().proxyCards().size());
  }
}
