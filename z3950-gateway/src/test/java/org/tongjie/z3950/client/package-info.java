/** Tests of the clients. */
@NullMarked
package org.tongjie.z3950.client;

import org.jspecify.annotations.NullMarked;
