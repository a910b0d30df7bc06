package org.tongjie.simulator.ncip;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** Holds messages against the standard's schema, without fetching anything. */
final class SchemaCheck {
  private final Schema schema;

  /** Loads a schema file; one that cannot be loaded is an exception that names it. */
  SchemaCheck(Path file) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      schema = factory.newSchema(file.toFile());
    } catch (SAXException e) {
      throw new IllegalArgumentException(file + " is not an XML schema", e);
    }
  }

  /** What is wrong with a message, if anything. */
  Optional<String> complaint(String message) {
    Validator validator = schema.newValidator();
    try {
      validator.validate(new StreamSource(new StringReader(message)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
