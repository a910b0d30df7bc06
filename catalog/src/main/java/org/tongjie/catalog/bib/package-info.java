/** The model of what libraries describe and hold: records, contributions, holdings. */
@NullMarked
package org.tongjie.catalog.bib;

import org.jspecify.annotations.NullMarked;
