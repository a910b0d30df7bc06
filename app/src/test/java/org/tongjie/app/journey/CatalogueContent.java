package org.tongjie.app.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tongjie.app.config.Settings;
import org.tongjie.app.config.SettingsReader;
import org.tongjie.app.process.Services;
import org.tongjie.catalog.store.Database;

/**
 * What a catalogue holds, without identifiers and times: two catalogues are equal when these are.
 *
 * @param clusters the contributions of each live cluster, with their checksums
 * @param documents the documents of the index, each by its cluster's contributions
 */
record CatalogueContent(Set<Set<String>> clusters, Map<Set<String>, String> documents) {
  private static final int MOST_DOCUMENTS = 200_000;

  static CatalogueContent of(Path dataDir) throws IOException, InterruptedException {
    Settings settings =
        new SettingsReader(Program.home(), Map.of())
            .read(null, Map.of("data.dir", dataDir.toString()));
    try (Services services = Services.open(settings)) {
      services.start();
      Map<String, Set<String>> members = members(services);
      Map<Set<String>, String> documents = new HashMap<>();
      String answer = documents(services.solrUrls().getFirst());
      for (String line : answer.lines().skip(1).toList()) {
        int comma = line.indexOf(',');
        Set<String> cluster = members.get(line.substring(0, comma));
        String content = line.substring(comma + 1);
        documents.put(cluster == null ? Set.of("no cluster", line) : cluster, content);
      }
      return new CatalogueContent(members.values().stream().collect(Collectors.toSet()), documents);
    }
  }

  /** What one of the two catalogues has and the other has not, a line each. */
  List<String> differences(CatalogueContent other) {
    List<String> lines = new ArrayList<>();
    missing(clusters, other.clusters).forEach(cluster -> lines.add("cluster only here " + cluster));
    missing(other.clusters, clusters)
        .forEach(cluster -> lines.add("cluster only there " + cluster));
    documents.forEach((cluster, content) -> {
      if (!content.equals(other.documents.get(cluster))) {
        lines.add(cluster + ": " + content + " | " + other.documents.get(cluster));
      }
    });
    missing(other.documents.keySet(), documents.keySet())
        .forEach(cluster -> lines.add("document only there " + cluster));
    return lines;
  }

  private static Set<Set<String>> missing(Set<Set<String>> of, Set<Set<String>> in) {
    Set<Set<String>> missing = new HashSet<>(of);
    missing.removeAll(in);
    return missing;
  }

  private static Map<String, Set<String>> members(Services services) {
    Map<String, Set<String>> members = new TreeMap<>();
    try (Database database = Database.open(services.database())) {
      Jdbi.create(database.dataSource())
          .useHandle(handle ->
              handle
                  .createQuery(
                      """
                      select 'c' || c.cluster_id, s.agency || ' ' || c.control_number || ' ' || encode(c.checksum, 'hex')
                      from contribution c join source s on s.id = c.source_id
                      join cluster l on l.id = c.cluster_id and l.state = 0
                      """)
                  .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                  .forEach(entry ->
                      members
                          .computeIfAbsent(entry.getKey(), id -> new TreeSet<>())
                          .add(entry.getValue())));
    }
    return members;
  }

  /** Every document's identifier and what it shows, one line each. */
  private static String documents(URI solr) throws IOException, InterruptedException {
    URI all =
        URI.create(
            solr
                + "/catalog/select?q=*:*&wt=csv&csv.mv.separator=%7C&fl=id,title_shown,author_shown,year,form&rows="
                + MOST_DOCUMENTS);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(all).timeout(Duration.ofMinutes(1)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("Solr answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body().strip().replaceAll("\n(?!c\\d+,)", " ");
    }
  }
}
