/**
 * The parts that run beside us, PostgreSQL and Solr: started, adopted after a crash, watched and
 * stopped.
 */
@NullMarked
package org.tongjie.app.process;

import org.jspecify.annotations.NullMarked;
