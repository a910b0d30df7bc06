/**
 * What MARC 21, UNIMARC and CNMARC fields mean: pure mapping from a MARC record to a bibliographic
 * record.
 */
@NullMarked
package org.tongjie.catalog.dialect;

import org.jspecify.annotations.NullMarked;
