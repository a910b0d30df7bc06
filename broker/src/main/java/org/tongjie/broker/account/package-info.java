/**
 * Who is signed in: sessions, members of staff with their roles, limits on guessing, and the record
 * of who did what. Ports of the stores are here, their SQL is in {@code broker.store}.
 */
@NullMarked
package org.tongjie.broker.account;

import org.jspecify.annotations.NullMarked;
