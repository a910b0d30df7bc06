package org.tongjie.catalog.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The schema and settings of our collections, from the solr-config jar, packed for upload. */
final class Configset {
  /** A configset is never changed under the collections that use it: a new schema, a new name. */
  static final String NAME = "tongjie-catalog-" + IndexField.SCHEMA_VERSION;

  private static final List<String> FILES = List.of("schema.xml", "solrconfig.xml");

  private Configset() {}

  static byte[] zip() {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(octets)) {
      for (String file : FILES) {
        zip.putNextEntry(new ZipEntry(file));
        zip.write(read("/configset/" + file));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack the configset", e);
    }
    return octets.toByteArray();
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream file = Configset.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(
            resource + " is not on the class path: the solr-config jar belongs there");
      }
      return file.readAllBytes();
    }
  }
}
