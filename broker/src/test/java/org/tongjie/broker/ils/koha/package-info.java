@NullMarked
package org.tongjie.broker.ils.koha;

import org.jspecify.annotations.NullMarked;
