package org.tongjie.z3950.sru;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.UnavailableException;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.partner.Admission;
import org.tongjie.z3950.partner.Credentials;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.partner.SignIn;
import org.tongjie.z3950.sru.SruRequest.Explain;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.Scan;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.RecordWriter;

/**
 * Answers SRU requests of partners and strangers. What concerns the caller or the whole server is
 * said in the status of HTTP and in a diagnostic, anything else in diagnostics alone. Safe for use
 * by many threads.
 */
public final class SruServer {
  private static final Logger LOG = LoggerFactory.getLogger(SruServer.class);

  private final Partners partners;
  private final DatabaseDirectory databases;
  private final SearchOperation search;
  private final ScanOperation scan;

  public SruServer(
      Partners partners, DatabaseDirectory databases, UnionCatalog catalog, Records records) {
    this.partners = partners;
    this.databases = databases;
    this.search = new SearchOperation(catalog, records);
    this.scan = new ScanOperation(catalog);
  }

  /**
   * Where records come from and how they are written.
   *
   * @param writtenOctets memory for those written before
   */
  public record Records(ClusterRecords clusters, RecordWriter writer, long writtenOctets) {}

  /**
   * A request as it came.
   *
   * @param database as it stands in the address
   * @param address of the database, without parameters
   * @param parameters decoded values by name
   * @param accept the header Accept, or empty
   */
  record Received(
      String database, URI address, Map<String, List<String>> parameters, String accept) {}

  /**
   * Who sent it.
   *
   * @param credentials empty when they came in a form that is not read here
   */
  record Caller(Optional<Credentials> credentials, InetAddress address) {}

  /** Answers a request, whatever is wrong with it. */
  SruAnswer answer(Received received, Caller caller) {
    Asked asked = new Asked(received, SruRequestReader.read(received.parameters()));
    SignIn signIn =
        caller
            .credentials()
            .map(credentials -> partners.signIn(credentials, caller.address()))
            .orElseGet(() -> new SignIn.Refused(SignIn.Reason.SIGN_IN_NEEDED));
    return switch (signIn) {
      case SignIn.Refused(SignIn.Reason reason) -> asked.turnedAway(reason);
      case SignIn.Accepted(Admission admission) -> {
        try (admission) {
          yield answer(asked, admission);
        }
      }
    };
  }

  private SruAnswer answer(Asked asked, Admission admission) {
    String name = asked.received().database();
    Optional<CatalogDatabase> database =
        databases.find(name).filter(found -> admission.partner().maySearch(found.name()));
    if (database.isEmpty()) {
      return asked.refusal(SruAnswer.NOT_FOUND, SruDiagnostic.UNKNOWN_DATABASE, name);
    }
    Optional<Duration> wait = admission.request();
    if (wait.isPresent()) {
      String when = "too many a minute; next in " + (wait.get().toSeconds() + 1) + " s";
      return asked.refusal(SruAnswer.TOO_MANY, SruDiagnostic.TEMPORARILY_UNAVAILABLE, when);
    }
    try {
      return asked.answer(SruAnswer.OK, answer(asked, database.get(), admission));
    } catch (UnavailableException away) {
      LOG.warn("Cannot answer over SRU: {}", away.getMessage());
      return asked.refusal(
          SruAnswer.UNAVAILABLE, SruDiagnostic.TEMPORARILY_UNAVAILABLE, "try again shortly");
    }
  }

  private XmlOctets answer(Asked asked, CatalogDatabase database, Admission admission) {
    return switch (asked.request()) {
      case SearchRetrieve request -> search.answer(request, database, admission);
      case Scan request -> scan.answer(request, database);
      case Explain request ->
          ExplainOperation.answer(request, database, asked.received().address());
      case Refused refused -> AnswerXml.refusal(refused);
    };
  }
}
