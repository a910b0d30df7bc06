/** What the pages show, as plain data in the reader's language, made ready for the templates. */
@NullMarked
package org.tongjie.broker.web.view;

import org.jspecify.annotations.NullMarked;
