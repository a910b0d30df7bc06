/**
 * MARC as fields and as bytes: ISO 2709 and MARCXML, encodings, conversion between formats; the one
 * place that knows marc4j.
 */
@NullMarked
package org.tongjie.catalog.marc;

import org.jspecify.annotations.NullMarked;
