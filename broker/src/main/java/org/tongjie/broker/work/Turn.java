package org.tongjie.broker.work;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;

/**
 * Work that this process has taken and not begun.
 *
 * @param request as it was when the work was taken; none of that number is there otherwise
 * @param latest begun later than this it might still go on when others may take it
 */
record Turn(OutboxEntry entry, Optional<PatronRequest> request, Instant latest) {}
