/** The stages of a load joined into one run, and its report. */
@NullMarked
package org.tongjie.indexer.run;

import org.jspecify.annotations.NullMarked;
