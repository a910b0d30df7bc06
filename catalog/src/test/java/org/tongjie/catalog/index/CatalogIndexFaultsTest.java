package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.apache.solr.common.SolrInputDocument;
import org.junit.jupiter.api.Test;
import org.tongjie.catalog.query.SearchRequest;

class CatalogIndexFaultsTest {

  @Test
  void anIndexThatIsAwayIsARetriableFault() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (CatalogIndex index =
        CatalogIndex.at(List.of(URI.create("http://127.0.0.1:" + port + "/solr")))) {
      assertThatThrownBy(() -> index.search(SearchRequest.of("三国")))
          .isInstanceOfSatisfying(
              IndexException.class, fault -> assertThat(fault.isRetriable()).isTrue());
      assertThatThrownBy(() -> index.add("catalog-1", List.of(new SolrInputDocument("id", "c1"))))
          .isInstanceOfSatisfying(
              IndexException.class, fault -> assertThat(fault.isRetriable()).isTrue());
    }
  }
}
