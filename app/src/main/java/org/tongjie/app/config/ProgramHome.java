package org.tongjie.app.config;

import java.nio.file.Path;

/** The program's own folder, where the build puts its parts. */
public final class ProgramHome {
  private ProgramHome() {}

  /** The folder that the launcher names, else the working directory. */
  public static Path find() {
    return Path.of(System.getProperty("tongjie.home", "")).toAbsolutePath().normalize();
  }
}
