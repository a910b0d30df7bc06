/** Tests of the pages. */
@NullMarked
package org.tongjie.broker.web;

import org.jspecify.annotations.NullMarked;
