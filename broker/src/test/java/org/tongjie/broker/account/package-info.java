@NullMarked
package org.tongjie.broker.account;

import org.jspecify.annotations.NullMarked;
