/** Library systems that are Koha, over its REST API. */
@NullMarked
package org.tongjie.broker.ils.koha;

import org.jspecify.annotations.NullMarked;
