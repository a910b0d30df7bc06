/**
 * Lucene analysis for the catalogue: how titles and names become terms, at indexing and at search.
 */
@NullMarked
package org.tongjie.solr.analysis;

import org.jspecify.annotations.NullMarked;
