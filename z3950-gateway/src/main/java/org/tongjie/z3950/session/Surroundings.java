package org.tongjie.z3950.session;

import java.time.Clock;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.LiveItemSource;
import org.tongjie.z3950.syntax.RecordWriter;

/** What all associations share. */
public record Surroundings(
    UnionCatalog catalog,
    DatabaseDirectory databases,
    ClusterRecords records,
    RecordWriter writer,
    LiveItemSource items,
    Partners partners,
    SessionLimits limits,
    QueryLog log,
    Clock clock) {}
