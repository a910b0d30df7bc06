/** Tests of roles and backups on the real PostgreSQL. */
@NullMarked
package org.tongjie.app.store;

import org.jspecify.annotations.NullMarked;
