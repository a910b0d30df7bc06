package org.tongjie.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.diagnostic;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.records;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;

/** An association that is open, with the sample books behind it. */
abstract class OpenAssociation {
  static final int TEXTBOOKS = 60;

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();

  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  static Shelf shelf;

  Client client;

  @BeforeAll
  static void fill(TestInfo test) {
    String name = test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT);
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), name);
    SampleShelf.fill(shelf);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @BeforeEach
  void open() throws ProtocolException {
    client = new Catalogue(shelf.index(), shelf.clusters()).client().opened();
  }

  NamePlusRecord one(Oid syntax, @Nullable String elements) throws ProtocolException {
    PresentResponse response = client.ask(present("default", 1, 1, syntax, elements));
    NamePlusRecord record = records(response.records()).getFirst();
    assertThat(external(record).syntax()).isEqualTo(syntax);
    return record;
  }

  static External external(NamePlusRecord record) {
    return ((NamePlusRecord.Retrieval) record.content()).record();
  }

  long presentRefusal(PresentRequest request) throws ProtocolException {
    PresentResponse response = client.ask(request);
    assertThat(response.presentStatus()).isEqualTo(PresentStatus.FAILURE);
    return diagnostic(response.records()).orElseThrow().condition();
  }
}
