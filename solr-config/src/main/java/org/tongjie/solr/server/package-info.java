/** The bundled search server: one-node SolrCloud in a process of its own. */
@NullMarked
package org.tongjie.solr.server;

import org.jspecify.annotations.NullMarked;
