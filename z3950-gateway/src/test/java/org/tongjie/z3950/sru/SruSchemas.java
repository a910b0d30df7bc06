package org.tongjie.z3950.sru;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The published schemas of SRU 2.0, read from the corpus and nowhere else. */
final class SruSchemas {
  private final Path directory =
      Path.of(
          Objects.requireNonNull(System.getProperty("corpus.dir"), "set corpus.dir"),
          "protocols/sru/xsd");
  private final Schema schema;

  SruSchemas() throws SAXException, ReflectiveOperationException {
    DOMImplementationLS inputs =
        (DOMImplementationLS)
            DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setResourceResolver((_, _, _, address, _) -> {
      LSInput input = inputs.createLSInput();
      input.setSystemId(address);
      input.setStringData(read(address.substring(address.lastIndexOf('/') + 1)));
      return input;
    });
    schema =
        factory.newSchema(
            new Source[] {source("sruResponse.xsd"), source("scan.xsd"), source("diagnostic.xsd")});
  }

  private Source source(String name) {
    return new StreamSource(directory.resolve(name).toUri().toString());
  }

  private String read(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * Checks a document.
   *
   * @throws AssertionError when it is not what the schemas allow
   */
  void validate(String document) {
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(document)));
    } catch (SAXException invalid) {
      throw new AssertionError(invalid.getMessage() + "\n" + document, invalid);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
