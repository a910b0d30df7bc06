package org.tongjie.broker.region;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A region as one file: JSON in UTF-8. Names that are not known are errors.
 *
 * <p>Reading tells whether the text is a region; whether its parts fit together is {@link
 * RegionCheck}'s matter.
 */
public final class RegionFile {
  /** The longest text that is read, in characters. */
  public static final int LARGEST = 8 * 1024 * 1024;

  private static final int DEEPEST = 12;
  private static final int LONGEST_STRING = 4000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_STRING)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RegionFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException when the file cannot be read
   * @throws RegionFileException when it is no region
   */
  public static Region read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader);
    }
  }

  /**
   * Reads a region to the end of the text.
   *
   * @throws IOException when the text cannot be read
   * @throws RegionFileException when it is no region
   */
  public static Region read(Reader reader) throws IOException {
    char[] buffer = new char[8192];
    StringBuilder text = new StringBuilder();
    int count = reader.read(buffer);
    while (count >= 0) {
      text.append(buffer, 0, count);
      if (text.length() > LARGEST) {
        throw new RegionFileException(
            List.of(Finding.error("", Said.of(Complaint.TOO_LONG, LARGEST))));
      }
      count = reader.read(buffer);
    }
    return parse(text.toString());
  }

  /**
   * Reads a region.
   *
   * @throws RegionFileException when it is none
   */
  public static Region parse(String text) {
    if (text.length() > LARGEST) {
      throw new RegionFileException(
          List.of(Finding.error("", Said.of(Complaint.TOO_LONG, LARGEST))));
    }
    try {
      return new RegionReading().read(MAPPER.readTree(text));
    } catch (JsonProcessingException wrong) {
      throw new RegionFileException(List.of(Finding.error("", where(wrong))));
    }
  }

  private static Said where(JsonProcessingException wrong) {
    JsonLocation at = wrong.getLocation();
    if (wrong instanceof StreamConstraintsException) {
      return Said.of(Complaint.JSON_LIMITS);
    }
    return at == null
        ? Said.of(Complaint.NO_JSON_AT_ALL)
        : Said.of(what(wrong), at.getLineNr(), at.getColumnNr());
  }

  private static Complaint what(JsonProcessingException wrong) {
    if (wrong instanceof JsonEOFException) {
      return Complaint.JSON_ENDS;
    }
    return wrong.getOriginalMessage().startsWith("Duplicate field")
        ? Complaint.JSON_TWICE
        : Complaint.NO_JSON;
  }

  /** The text of a region's file; reading it gives the same region. */
  public static String text(Region region) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(RegionWriting.write(region)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("cannot write a tree of JSON", impossible);
    }
  }

  /**
   * Writes a region's file anew.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Region region, Path file) throws IOException {
    Files.writeString(file, text(region), StandardCharsets.UTF_8);
  }
}
