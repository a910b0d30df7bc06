package org.tongjie.app.command;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Ports;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.UpProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and serves pages until it is told to stop. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class UpCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(UpCommand.class);

  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--detach", descriptionKey = "detach")
  boolean detach;

  private final PageServer.Opener opener;
  private final PrintStream out;

  public UpCommand(PageServer.Opener opener, PrintStream out) {
    this.opener = opener;
    this.out = out;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.settings();
    DataDirectory directory = DataDirectory.open(settings.dataDir());
    UpProcess up = new UpProcess(directory);
    if (detach) {
      UpProcess.Running running = up.running().orElseGet(() -> up.startDetached(command(settings)));
      out.println(
          "Tongjie serves " + url(settings, running.port()) + " as process " + running.pid());
      return 0;
    }
    up.claim();
    if (settings.http().port() != 0) {
      Ports.requireFree(settings.http().port(), "the pages", "http.port");
    }
    Logging.toFile(directory.log(), "up");
    settings.effective().forEach(line -> log.info("setting {}", line));
    serve(settings, up);
    return 0;
  }

  private void serve(Settings settings, UpProcess up) throws InterruptedException {
    try (Services services = Services.open(settings)) {
      services.beforeClose(up::withdraw);
      services.start();
      PageServer pages = opener.open(settings, services);
      services.beforeClose(pages::close);
      services.watch();
      up.announce(pages.port());
      out.println(
          "Tongjie serves "
              + url(settings, pages.port())
              + "  (stop it with Ctrl-C or tongjie down)");
      log.info("serving {}", url(settings, pages.port()));
      new CountDownLatch(1).await();
    }
  }

  private static String url(Settings settings, int port) {
    return PageAddress.of(settings.http().address(), port).toString();
  }

  /** This program again, without {@code --detach}. */
  private List<String> command(Settings settings) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tongjie.app.Main"));
    words.addAll(List.of("up", "--data", settings.dataDir().toString()));
    if (options.config != null) {
      words.addAll(List.of("--config", options.config.toAbsolutePath().toString()));
    }
    options.set.forEach((name, value) -> words.addAll(List.of("--set", name + "=" + value)));
    return words;
  }
}
