/** The NCIP 2.02 door (ANSI/NISO Z39.83): one message in, one message out, over HTTP POST. */
@NullMarked
package org.tongjie.simulator.ncip;

import org.jspecify.annotations.NullMarked;
