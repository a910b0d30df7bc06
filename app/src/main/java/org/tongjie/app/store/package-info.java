/** The bundled database seen from the operator's side: its roles, its backup. */
@NullMarked
package org.tongjie.app.store;

import org.jspecify.annotations.NullMarked;
