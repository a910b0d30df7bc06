/**
 * The databases that partners search: the union and one for each library, however they ask. Nothing
 * here knows a protocol.
 */
@NullMarked
package org.tongjie.z3950.database;

import org.jspecify.annotations.NullMarked;
