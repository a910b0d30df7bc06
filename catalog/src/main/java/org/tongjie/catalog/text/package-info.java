/** Folding of Chinese and Latin text: script variants, width, case, numerals. */
@NullMarked
package org.tongjie.catalog.text;

import org.jspecify.annotations.NullMarked;
