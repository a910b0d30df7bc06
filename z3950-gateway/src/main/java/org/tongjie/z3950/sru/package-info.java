/**
 * SRU 1.1, 1.2 and 2.0 (OASIS searchRetrieve 1.0): the databases over HTTP for whoever writes a
 * script, and their descriptions in ZeeRex.
 */
@NullMarked
package org.tongjie.z3950.sru;

import org.jspecify.annotations.NullMarked;
