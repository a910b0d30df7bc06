package org.tongjie.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of the program and of what it brings, as the build wrote them down. */
public final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in =
        ProgramVersion.class.getResourceAsStream("/org/tongjie/app/build.properties")) {
      if (in != null) {
        build.load(in);
      }
    }
    return new String[] {
      "Tongjie 通借 " + build.getProperty("version", "unknown"),
      "PostgreSQL " + build.getProperty("postgresql", "unknown"),
      "Java " + Runtime.version()
    };
  }
}
