/** Tests of the terms that analysis makes. */
@NullMarked
package org.tongjie.solr.analysis;

import org.jspecify.annotations.NullMarked;
