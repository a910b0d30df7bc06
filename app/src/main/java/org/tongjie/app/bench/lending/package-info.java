/** Measures lending beside what PostgreSQL alone can commit. */
@NullMarked
package org.tongjie.app.bench.lending;

import org.jspecify.annotations.NullMarked;
