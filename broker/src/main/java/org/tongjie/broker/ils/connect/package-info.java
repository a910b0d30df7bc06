/** The connectors of a region, made from its file. */
@NullMarked
package org.tongjie.broker.ils.connect;

import org.jspecify.annotations.NullMarked;
