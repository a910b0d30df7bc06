/** How secrets of those who sign in are kept. */
@NullMarked
package org.tongjie.http.credential;

import org.jspecify.annotations.NullMarked;
