/**
 * One Z39.50 association: data units in, data units out (Z39.50-2003 §3.2). No sockets here; what
 * the server offers and refuses is decided in this package.
 */
@NullMarked
package org.tongjie.z3950.session;

import org.jspecify.annotations.NullMarked;
