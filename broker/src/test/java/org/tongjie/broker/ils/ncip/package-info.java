@NullMarked
package org.tongjie.broker.ils.ncip;

import org.jspecify.annotations.NullMarked;
