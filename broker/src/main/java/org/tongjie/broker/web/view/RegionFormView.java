package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A form that changes a part of the region.
 *
 * @param action address it is sent to, empty for those who may not change it
 * @param version of the region that it shows
 * @param facts what else is known of that part
 * @param findings what is wrong with what was sent, or what to look at
 * @param notice what became of it, or empty
 * @param encoding media type it is sent as
 */
public record RegionFormView(
    String heading,
    String action,
    int version,
    List<Fact> facts,
    List<FormField> fields,
    List<String> findings,
    String notice,
    String encoding) {}
