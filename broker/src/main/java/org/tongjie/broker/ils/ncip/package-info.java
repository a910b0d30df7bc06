/** Library systems that speak NCIP 2.02 (ANSI/NISO Z39.83-2012) over HTTP. */
@NullMarked
package org.tongjie.broker.ils.ncip;

import org.jspecify.annotations.NullMarked;
