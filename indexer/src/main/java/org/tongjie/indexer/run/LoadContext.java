package org.tongjie.indexer.run;

import org.tongjie.catalog.directory.AgencySymbol;

/** What every stage of a load knows about it. */
record LoadContext(AgencySymbol agency, String source, int sourceId, long batchId, boolean full) {}
