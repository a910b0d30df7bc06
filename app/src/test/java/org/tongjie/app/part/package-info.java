/** Tests of parts, with the real services. */
@NullMarked
package org.tongjie.app.part;

import org.jspecify.annotations.NullMarked;
