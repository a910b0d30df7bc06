/** What a reader asks: the query tree, its parsers and its rendering to Solr. */
@NullMarked
package org.tongjie.catalog.query;

import org.jspecify.annotations.NullMarked;
