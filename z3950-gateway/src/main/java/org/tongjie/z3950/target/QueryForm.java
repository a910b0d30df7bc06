package org.tongjie.z3950.target;

import java.nio.charset.Charset;

/**
 * The form in which a target is asked.
 *
 * @param terms encoding of search terms when none is negotiated
 * @param negotiate whether to propose UTF-8 at Init
 * @param mapping which of our indexes and forms of terms it knows, and under which names
 */
public record QueryForm(Charset terms, boolean negotiate, QueryMapping mapping) {}
