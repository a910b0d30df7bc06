package org.tongjie.simulator.web;

import java.util.function.Supplier;
import org.tongjie.simulator.fault.Operation;

/**
 * A request understood: what kind of call it is, and what to do or to answer instead.
 *
 * @param barcode the item it is about, empty when it is about none
 */
public record WebCall(
    Operation operation, String barcode, Supplier<WebAnswer> act, Supplier<WebAnswer> refusal) {}
