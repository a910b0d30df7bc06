/** Tests of what the pages show. */
@NullMarked
package org.tongjie.broker.web.view;

import org.jspecify.annotations.NullMarked;
