/** Parts of the product put together on an installation's services. */
@NullMarked
package org.tongjie.app.part;

import org.jspecify.annotations.NullMarked;
