package org.tongjie.app.config;

import java.net.URI;
import java.util.List;

/** Which Solr holds the index. */
public sealed interface SolrSettings {
  /**
   * The Solr that comes with Tongjie, a child process on 127.0.0.1.
   *
   * @param port 0 for any free one
   * @param heap Java heap as {@code -Xmx} takes it
   */
  record Bundled(int port, String heap) implements SolrSettings {}

  /** An outside SolrCloud, by the addresses of its nodes. */
  record Outside(List<URI> urls) implements SolrSettings {
    public Outside {
      urls = List.copyOf(urls);
    }
  }
}
