/**
 * The facts that the sample collections are made from: works, their editions, textbooks,
 * periodicals and the invented region's local history, and the manifestations they amount to.
 */
@NullMarked
package org.tongjie.app.demo.facts;

import org.jspecify.annotations.NullMarked;
