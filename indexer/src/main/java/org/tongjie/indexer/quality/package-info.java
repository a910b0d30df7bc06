/**
 * What is wrong with a record as catalogued: rules with stable codes, for reports to catalogers.
 */
@NullMarked
package org.tongjie.indexer.quality;

import org.jspecify.annotations.NullMarked;
