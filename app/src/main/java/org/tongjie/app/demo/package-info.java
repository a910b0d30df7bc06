/** The demonstration: sample collections of six libraries, loaded, served and checked. */
@NullMarked
package org.tongjie.app.demo;

import org.jspecify.annotations.NullMarked;
