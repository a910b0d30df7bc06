/** Which encoding a batch and each of its records is in, with the evidence for it. */
@NullMarked
package org.tongjie.catalog.charset;

import org.jspecify.annotations.NullMarked;
