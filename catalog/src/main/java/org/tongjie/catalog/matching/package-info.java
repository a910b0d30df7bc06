/**
 * Which records describe one manifestation: match keys, decisions with their evidence, partition;
 * pure.
 */
@NullMarked
package org.tongjie.catalog.matching;

import org.jspecify.annotations.NullMarked;
