@NullMarked
package org.tongjie.broker.notice;

import org.jspecify.annotations.NullMarked;
