package org.tongjie.broker.store;

import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;

/** One attempt with the request it belongs to. */
public record AttemptOf(PatronRequest request, SupplierRequest attempt) {}
