package org.tongjie.app.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is: its name, its default and what it means. */
public enum Setting {
  DATA_DIR(
      "data.dir",
      "data",
      "Folder of everything Tongjie keeps; the default lies in the program's folder."),
  HTTP_ADDRESS(
      "http.address",
      "127.0.0.1",
      "Address the pages and the API listen on. Anything but this machine needs"
          + " `http.anonymous=allowed`."),
  HTTP_PORT("http.port", "8080", "Port of the pages and the API; 0 takes any free one."),
  HTTP_ANONYMOUS(
      "http.anonymous",
      "local",
      "`local`: readers without sign-in only on this machine. `allowed`: from everywhere."),
  Z3950_ADDRESS(
      "z3950.address",
      "127.0.0.1",
      "Address the gateway listens on for Z39.50; other machines must sign in as partners unless"
          + " `z3950.anonymous=allowed`."),
  Z3950_PORT("z3950.port", "2100", "Port of the gateway's Z39.50 server; 0 takes any free one."),
  Z3950_ANONYMOUS(
      "z3950.anonymous",
      "local",
      "Who may search without signing in, over Z39.50 and SRU. `local`: clients on this machine."
          + " `allowed`: everybody. `refused`: nobody."),
  GATEWAY_HTTP_ADDRESS(
      "gateway.http.address",
      "127.0.0.1",
      "Address the gateway listens on for SRU and federated search."),
  GATEWAY_HTTP_PORT(
      "gateway.http.port",
      "2180",
      "Port of the gateway's SRU and federated search; 0 takes any free one."),
  GATEWAY_PARTNERS(
      "gateway.partners",
      "",
      "Folder with a file for each partner library that may sign in; empty is `partners` in the"
          + " data directory."),
  GATEWAY_TARGETS(
      "gateway.targets",
      "",
      "Folder with a file for each Z39.50 or SRU target that is searched live; empty is `targets`"
          + " in the data directory."),
  GATEWAY_AVAILABILITY(
      "gateway.availability.millis",
      "800",
      "How long OPAC records over Z39.50 wait for the status of their items, in milliseconds up to"
          + " 5000; 0 sends them without."),
  SOLR_PORT(
      "solr.port",
      "0",
      "Port of the bundled Solr on 127.0.0.1, its ZooKeeper listens 1000 above; 0 takes a free pair"
          + " and keeps it."),
  SOLR_URLS(
      "solr.urls",
      "",
      "Nodes of an outside SolrCloud, `http://host:8983/solr`, separated by commas; empty uses the"
          + " bundled Solr."),
  SOLR_HEAP("solr.heap", "1g", "Memory of the bundled Solr's Java heap, such as `768m` or `4g`."),
  DATABASE_PORT(
      "database.port",
      "0",
      "Port of the bundled PostgreSQL on 127.0.0.1; 0 takes a free one and keeps it."),
  DATABASE_URL(
      "database.url",
      "",
      "JDBC address of an outside PostgreSQL, `jdbc:postgresql://host:5432/name`; empty uses the"
          + " bundled one."),
  DATABASE_USER("database.user", "tongjie", "Role at the outside PostgreSQL."),
  DATABASE_PASSWORD_FILE(
      "database.password.file",
      "",
      "File whose first line is the password at the outside PostgreSQL; keep it readable by"
          + " Tongjie's user alone."),
  DATABASE_CONNECTIONS(
      "database.connections", "8", "Connections to the database that one process keeps, 2 to 100."),
  LIBRARY_UNKNOWN(
      "library.unknown",
      "register",
      "`register`: a load for a library code nobody has used adds the library. `refuse`: only"
          + " libraries added by `tongjie library add` may load."),
  NOTICE_MAIL_SERVER(
      "notice.mail.server",
      "",
      "Mail server that takes notices to readers, `host:port`, by STARTTLS; empty sends no mail."),
  NOTICE_MAIL_FROM("notice.mail.from", "", "Sender's address of notices by mail."),
  NOTICE_MAIL_USER("notice.mail.user", "", "Who signs in at the mail server; empty for nobody."),
  NOTICE_MAIL_PASSWORD_FILE(
      "notice.mail.password.file", "", "File whose first line is the password at the mail server."),
  NOTICE_WEBHOOK(
      "notice.webhook",
      "",
      "Address that takes notices to telephone numbers, for short messages or WeChat; empty sends"
          + " none."),
  NOTICE_WEBHOOK_SECRET_FILE(
      "notice.webhook.secret.file",
      "",
      "File whose first line is the secret that signs what is sent to the webhook (HMAC-SHA256).");

  private final String key;
  private final String initial;
  private final String meaning;

  Setting(String key, String initial, String meaning) {
    this.key = key;
    this.initial = initial;
    this.meaning = meaning;
  }

  /** The name in properties files and on the command line. */
  public String key() {
    return key;
  }

  /** The value where none is given; empty where there is none. */
  public String initial() {
    return initial;
  }

  /** One or two sentences for the operator, in Markdown. */
  public String meaning() {
    return meaning;
  }

  /** The environment variable that overrides the files. */
  public String variable() {
    return "TONGJIE_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static Optional<Setting> ofVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }
}
