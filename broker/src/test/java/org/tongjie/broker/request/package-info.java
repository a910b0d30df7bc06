@NullMarked
package org.tongjie.broker.request;

import org.jspecify.annotations.NullMarked;
