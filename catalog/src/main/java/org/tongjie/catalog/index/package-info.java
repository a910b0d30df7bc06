/** The Solr index: its fields, documents and client. */
@NullMarked
package org.tongjie.catalog.index;

import org.jspecify.annotations.NullMarked;
