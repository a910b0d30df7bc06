package org.tongjie.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.simulator.rehearsal.NcipClient.item;
import static org.tongjie.simulator.rehearsal.NcipClient.user;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongjie.simulator.SimulatedIls;
import org.xml.sax.SAXException;

/** The same conversations, with every message of both sides held against the standard's schema. */
@Tag("corpus")
class NcipSchemaTest extends NcipTest {
  private static Schema schema;

  @BeforeAll
  static void loadSchema() throws SAXException {
    schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schemaFile().toFile());
  }

  private static Path schemaFile() {
    return Path.of(System.getProperty("corpus.dir"), "protocols/ncip/ncip_v2_02.xsd");
  }

  @AfterEach
  void everyMessageIsValid() throws SAXException, IOException {
    for (String message : ncip.exchanged()) {
      schema.newValidator().validate(new StreamSource(new StringReader(message)));
    }
  }

  @Test
  void requestsAgainstTheSchemaAreRefusedWhereItIsSet() throws Exception {
    try (SimulatedIls strict =
            SimulatedIls.start(county().web(web -> web.ncipSchema(schemaFile())).build());
        NcipClient client = new NcipClient(strict.httpPort())) {
      assertThat(client.ask("CheckOutItem", item("000101") + user("0012345X")))
          .contains(">Invalid Message Syntax Error<");
      assertThat(client.ask("CheckOutItem", user("0012345X") + item("000101")))
          .contains("<DateDue>");
    }
  }
}
