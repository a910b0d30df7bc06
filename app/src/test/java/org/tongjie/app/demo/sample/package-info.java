@NullMarked
package org.tongjie.app.demo.sample;

import org.jspecify.annotations.NullMarked;
