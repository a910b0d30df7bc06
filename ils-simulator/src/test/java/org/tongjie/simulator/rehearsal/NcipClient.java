package org.tongjie.simulator.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Posts NCIP messages as they are written and keeps what went both ways. */
final class NcipClient implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> exchanged = new ArrayList<>();
  private final URI address;

  NcipClient(int port) {
    this.address = URI.create("http://127.0.0.1:" + port + "/ncip");
  }

  /** Sends a message given as its inner XML without prefixes. */
  String ask(String service, String content) throws IOException, InterruptedException {
    String message =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <NCIPMessage xmlns="http://www.niso.org/2008/ncip" xmlns:n="http://www.niso.org/2008/ncip"
          n:version="http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd">
        <%1$s>
        <InitiationHeader><FromAgencyId><AgencyId>COUNTY</AgencyId></FromAgencyId>
        <ToAgencyId><AgencyId>CITY</AgencyId></ToAgencyId></InitiationHeader>
        %2$s
        </%1$s></NCIPMessage>
        """
            .formatted(service, content);
    exchanged.add(message);
    return post(message);
  }

  String post(String message) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofString(message))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    exchanged.add(answer);
    return answer.replace("ns1:", "");
  }

  /** Every message asked and every answer received, in order. */
  List<String> exchanged() {
    return exchanged;
  }

  @Override
  public void close() {
    http.close();
  }

  static String user(String card) {
    return "<UserId><UserIdentifierValue>" + card + "</UserIdentifierValue></UserId>";
  }

  static String item(String barcode) {
    return "<ItemId><ItemIdentifierValue>" + barcode + "</ItemIdentifierValue></ItemId>";
  }

  static String request(String id) {
    return "<RequestId><RequestIdentifierValue>" + id + "</RequestIdentifierValue></RequestId>";
  }

  static String hold() {
    return "<RequestType>Hold</RequestType><RequestScopeType>Item</RequestScopeType>";
  }
}
