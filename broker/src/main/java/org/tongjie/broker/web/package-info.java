/** The pages for readers, rendered on the server in Chinese and English; none needs JavaScript. */
@NullMarked
package org.tongjie.broker.web;

import org.jspecify.annotations.NullMarked;
