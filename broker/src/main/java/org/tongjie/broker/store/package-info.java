/** All SQL of lending; the tables are in the catalogue's one history of migrations. */
@NullMarked
package org.tongjie.broker.store;

import org.jspecify.annotations.NullMarked;
