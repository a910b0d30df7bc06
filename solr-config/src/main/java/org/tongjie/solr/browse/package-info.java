/** Ordered lists of titles, names, headings and numbers with counts. */
@NullMarked
package org.tongjie.solr.browse;

import org.jspecify.annotations.NullMarked;
