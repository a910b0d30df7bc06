/**
 * The JSON interface for programs: search, records, health, metrics, and its OpenAPI description.
 */
@NullMarked
package org.tongjie.broker.api;

import org.jspecify.annotations.NullMarked;
