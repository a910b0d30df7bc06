/**
 * Clients of other catalogues, by Z39.50 and by SRU. Whatever a target does, a call ends by its
 * deadline and reads a bounded number of octets.
 */
@NullMarked
package org.tongjie.z3950.client;

import org.jspecify.annotations.NullMarked;
