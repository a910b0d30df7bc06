@NullMarked
package org.tongjie.app.bench.routing;

import org.jspecify.annotations.NullMarked;
