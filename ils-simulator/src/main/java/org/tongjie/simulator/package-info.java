/**
 * A small library system of its own that speaks SIP2, NCIP and Koha REST, keeps a ledger of what it
 * did, and fails on command.
 */
@NullMarked
package org.tongjie.simulator;

import org.jspecify.annotations.NullMarked;
