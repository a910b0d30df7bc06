/** Queries for the words, wholes and beginnings of the catalogue's fields. */
@NullMarked
package org.tongjie.solr.search;

import org.jspecify.annotations.NullMarked;
