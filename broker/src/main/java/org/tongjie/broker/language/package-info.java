/** The languages of people, and all texts for them: pages, answers and complaints use the same. */
@NullMarked
package org.tongjie.broker.language;

import org.jspecify.annotations.NullMarked;
