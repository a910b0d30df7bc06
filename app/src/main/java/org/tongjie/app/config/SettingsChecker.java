package org.tongjie.app.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns texts into typed settings and refuses what cannot be meant. */
final class SettingsChecker {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+):([1-9][0-9]{0,4})");
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{0,5}[mMgG]");

  /** Solr's ZooKeeper listens this far above Solr's own port. */
  private static final int ZOOKEEPER_OFFSET = 1000;

  private static final int LONGEST_AVAILABILITY = 5_000;

  private final Path home;
  private final Map<Setting, SettingValue> values;

  SettingsChecker(Path home, Map<Setting, SettingValue> values) {
    this.home = home;
    this.values = values;
  }

  Settings settings() {
    return new Settings(
        home,
        value(Setting.DATA_DIR).path(),
        http(),
        gateway(),
        solr(),
        database(),
        new NoticeSettings(mail(), webhook()),
        registerLibraries(),
        effective());
  }

  private SettingValue value(Setting setting) {
    return SettingsReader.of(setting, values);
  }

  private boolean given(Setting setting) {
    return !value(setting).text().isEmpty();
  }

  private HttpSettings http() {
    InetAddress address = address(value(Setting.HTTP_ADDRESS));
    SettingValue anonymous = value(Setting.HTTP_ANONYMOUS);
    boolean allowed =
        switch (anonymous.text()) {
          case "local" -> false;
          case "allowed" -> true;
          default -> throw anonymous.wrong("write local or allowed");
        };
    if (!address.isLoopbackAddress() && !allowed) {
      throw value(Setting.HTTP_ADDRESS)
          .wrong(
              "other machines could then search without signing in; if that is meant, set"
                  + " http.anonymous=allowed");
    }
    return new HttpSettings(address, value(Setting.HTTP_PORT).port());
  }

  private GatewaySettings gateway() {
    SettingValue anonymous = value(Setting.Z3950_ANONYMOUS);
    HttpSettings http =
        new HttpSettings(
            address(value(Setting.GATEWAY_HTTP_ADDRESS)), value(Setting.GATEWAY_HTTP_PORT).port());
    return new GatewaySettings(
        address(value(Setting.Z3950_ADDRESS)),
        value(Setting.Z3950_PORT).port(),
        switch (anonymous.text()) {
          case "local" -> GatewaySettings.Anonymous.LOCAL;
          case "allowed" -> GatewaySettings.Anonymous.ALLOWED;
          case "refused" -> GatewaySettings.Anonymous.REFUSED;
          default -> throw anonymous.wrong("write local, allowed or refused");
        },
        http,
        folder(Setting.GATEWAY_PARTNERS, "partners"),
        folder(Setting.GATEWAY_TARGETS, "targets"),
        Duration.ofMillis(
            value(Setting.GATEWAY_AVAILABILITY)
                .number(0, LONGEST_AVAILABILITY, "give milliseconds from 0 to 5000")));
  }

  /** A folder that lies in the data directory unless it is set. */
  private Path folder(Setting setting, String usual) {
    return given(setting) ? value(setting).path() : value(Setting.DATA_DIR).path().resolve(usual);
  }

  private static InetAddress address(SettingValue value) {
    try {
      return InetAddress.getByName(value.text());
    } catch (UnknownHostException unknown) {
      throw value.wrong("give an address of this machine, such as 127.0.0.1", unknown);
    }
  }

  private boolean registerLibraries() {
    SettingValue unknown = value(Setting.LIBRARY_UNKNOWN);
    return switch (unknown.text()) {
      case "register" -> true;
      case "refuse" -> false;
      default -> throw unknown.wrong("write register or refuse");
    };
  }

  private SolrSettings solr() {
    if (given(Setting.SOLR_URLS)) {
      SettingValue urls = value(Setting.SOLR_URLS);
      return new SolrSettings.Outside(
          Arrays.stream(urls.text().split(",", -1))
              .map(url -> solrUrl(url.strip(), urls))
              .toList());
    }
    SettingValue heap = value(Setting.SOLR_HEAP);
    if (!HEAP.matcher(heap.text()).matches()) {
      throw heap.wrong("give a size such as 768m or 2g");
    }
    SettingValue port = value(Setting.SOLR_PORT);
    if (port.port() > 65535 - ZOOKEEPER_OFFSET) {
      throw port.wrong("its ZooKeeper needs the port 1000 above: give at most 64535");
    }
    return new SolrSettings.Bundled(port.port(), heap.text());
  }

  private static URI solrUrl(String text, SettingValue whole) {
    return webAddress(
        text, whole, "give addresses such as http://host:8983/solr, separated by commas");
  }

  private static URI webAddress(String text, SettingValue whole, String expected) {
    try {
      URI url = URI.create(text);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException malformed) {
      throw whole.wrong(expected, malformed);
    }
    throw whole.wrong(expected);
  }

  private DatabaseSettings database() {
    int connections =
        value(Setting.DATABASE_CONNECTIONS).number(2, 100, "give a number from 2 to 100");
    if (!given(Setting.DATABASE_URL)) {
      return new DatabaseSettings.Bundled(value(Setting.DATABASE_PORT).port(), connections);
    }
    SettingValue url = value(Setting.DATABASE_URL);
    if (!url.text().startsWith("jdbc:postgresql:")) {
      throw url.wrong("give jdbc:postgresql://host:5432/name");
    }
    if (url.text().contains("password=")) {
      throw new SettingsException(
          "database.url ("
              + url.origin()
              + ") holds a password: move it to a file and name that"
              + " in database.password.file");
    }
    return new DatabaseSettings.Outside(
        url.text(),
        value(Setting.DATABASE_USER).text(),
        secret(Setting.DATABASE_PASSWORD_FILE),
        connections);
  }

  private Optional<NoticeSettings.Mail> mail() {
    if (!given(Setting.NOTICE_MAIL_SERVER)) {
      return Optional.empty();
    }
    SettingValue server = value(Setting.NOTICE_MAIL_SERVER);
    Matcher form = HOST_AND_PORT.matcher(server.text());
    if (!form.matches()) {
      throw server.wrong("give host:port, such as mail.example.org:587");
    }
    if (!given(Setting.NOTICE_MAIL_FROM)) {
      throw server.wrong("set notice.mail.from to the sender's address too");
    }
    return Optional.of(
        new NoticeSettings.Mail(
            form.group(1),
            Integer.parseInt(form.group(2)),
            value(Setting.NOTICE_MAIL_USER).text(),
            secret(Setting.NOTICE_MAIL_PASSWORD_FILE),
            value(Setting.NOTICE_MAIL_FROM).text()));
  }

  private Optional<NoticeSettings.Webhook> webhook() {
    if (!given(Setting.NOTICE_WEBHOOK)) {
      return Optional.empty();
    }
    SettingValue address = value(Setting.NOTICE_WEBHOOK);
    if (!given(Setting.NOTICE_WEBHOOK_SECRET_FILE)) {
      throw address.wrong("set notice.webhook.secret.file too, so that it can trust what comes");
    }
    return Optional.of(
        new NoticeSettings.Webhook(
            webAddress(address.text(), address, "give an address such as https://host/path"),
            secret(Setting.NOTICE_WEBHOOK_SECRET_FILE)));
  }

  /** The first line of a file that is set, or empty. */
  private Secret secret(Setting setting) {
    if (!given(setting)) {
      return new Secret("");
    }
    SettingValue file = value(setting);
    try (var lines = Files.lines(file.path())) {
      return new Secret(lines.findFirst().orElse("").strip());
    } catch (IOException unreadable) {
      throw file.wrong("the file cannot be read", unreadable);
    }
  }

  private List<String> effective() {
    return values.values().stream()
        .map(value -> value.setting().key() + "=" + value.text() + " (" + value.origin() + ")")
        .toList();
  }
}
