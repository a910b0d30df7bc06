package org.tongjie.broker.ils.connect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.Secret;
import org.tongjie.broker.region.WrongValueException;

/**
 * Reads the secrets that the region's file refers to.
 *
 * @param directory where relative paths begin
 */
public record Secrets(Path directory) {
  /**
   * Reads a secret.
   *
   * @throws IllegalArgumentException when it is not where it should be
   */
  public Pin read(Secret secret) {
    return switch (secret) {
      case Secret.InFile(String path) -> inFile(directory.resolve(path));
      case Secret.InEnvironment(String name) -> inEnvironment(name);
    };
  }

  private static Pin inFile(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      if (line == null || line.isBlank()) {
        throw new WrongValueException(Complaint.SECRET_EMPTY, file);
      }
      return new Pin(line.strip());
    } catch (IOException missing) {
      throw new WrongValueException(missing, Complaint.NO_SECRET_FILE, file);
    }
  }

  private static Pin inEnvironment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new WrongValueException(Complaint.NO_SECRET_VARIABLE, name);
    }
    return new Pin(value.strip());
  }
}
