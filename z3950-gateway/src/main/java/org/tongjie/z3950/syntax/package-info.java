/**
 * Clusters as records for partners: read fast from the database, and written in every record
 * syntax, element set and encoding that the gateway offers.
 */
@NullMarked
package org.tongjie.z3950.syntax;

import org.jspecify.annotations.NullMarked;
