package org.tongjie.broker.ils.koha;

/** What every port of one system shares. */
record KohaParts(KohaClient client, KohaSettings settings) {
  KohaDialect dialect() {
    return settings.dialect();
  }
}
