/** Measures the gateway's servers side by side with Zebra and with Solr alone. */
@NullMarked
package org.tongjie.app.bench.gateway;

import org.jspecify.annotations.NullMarked;
