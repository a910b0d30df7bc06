/**
 * Sample collections: what six libraries would export of the books they share, each in its own way
 * of cataloging and with its own faults, and what is true of them. Seeded: the same seed gives the
 * same octets.
 */
@NullMarked
package org.tongjie.app.demo.sample;

import org.jspecify.annotations.NullMarked;
