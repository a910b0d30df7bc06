package org.tongjie.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.DataDirectory;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.app.process.UpProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches as the API does: asks the running one, or opens one for the length of the command. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class SearchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;

  @Mixin DataOptions options = new DataOptions();

  @Option(names = "--json", descriptionKey = "search.json")
  boolean json;

  @Option(names = "--size", paramLabel = "N", descriptionKey = "search.size")
  int size = 10;

  @Option(names = "--page", paramLabel = "N", descriptionKey = "search.page")
  int page = 1;

  @Parameters(arity = "1..*", paramLabel = "QUERY", descriptionKey = "search.query")
  List<String> words = new ArrayList<>();

  private final PageServer.Opener opener;
  private final PrintStream out;

  public SearchCommand(PageServer.Opener opener, PrintStream out) {
    this.opener = opener;
    this.out = out;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.settings();
    if (!Files.isDirectory(settings.dataDir())) {
      throw new StartException(
          "there is no data directory "
              + settings.dataDir()
              + ": load records first, or name another one with --data");
    }
    Optional<UpProcess.Running> up =
        new UpProcess(DataDirectory.at(settings.dataDir()))
            .running()
            .filter(running -> running.port() != 0);
    if (up.isPresent()) {
      return show(ask(PageAddress.of(settings.http().address(), up.get().port())));
    }
    try (Services services = Services.open(settings)) {
      services.start();
      Settings own = settings.onFreePorts();
      PageServer pages = opener.open(own, services);
      try {
        return show(ask(PageAddress.of(own.http().address(), pages.port())));
      } finally {
        pages.close();
      }
    }
  }

  private HttpResponse<String> ask(URI server) throws InterruptedException {
    String query = URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
    URI question = server.resolve("/api/v1/search?q=" + query + "&size=" + size + "&page=" + page);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request = HttpRequest.newBuilder(question).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new StartException("the search at " + server + " does not answer: " + failure, failure);
    }
  }

  private int show(HttpResponse<String> answer) {
    if (answer.statusCode() != OK) {
      System.err.println(
          "tongjie: the search answered " + answer.statusCode() + ": " + answer.body());
      return Failures.FAILED;
    }
    if (json) {
      out.println(answer.body());
    } else {
      out.print(SearchText.of(tree(answer.body()), (page - 1) * size));
    }
    return 0;
  }

  private static JsonNode tree(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException("the search did not answer in JSON", malformed);
    }
  }
}
