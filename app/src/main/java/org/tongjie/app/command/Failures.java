package org.tongjie.app.command;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.config.SettingsException;
import org.tongjie.app.process.StartException;
import org.tongjie.app.store.BackupException;
import org.tongjie.catalog.index.IndexException;
import org.tongjie.catalog.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into a message and an exit code. */
public final class Failures implements IExecutionExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  /** The command line or a setting is wrong. */
  public static final int WRONG_USE = 2;

  /** The work was understood but could not be done. */
  public static final int FAILED = 1;

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    switch (failure) {
      case SettingsException wrong -> {
        err.println("tongjie: " + wrong.getMessage());
        return WRONG_USE;
      }
      case StartException known -> err.println("tongjie: " + known.getMessage());
      case BackupException known -> err.println("tongjie: " + known.getMessage());
      case StoreException known -> err.println("tongjie: " + known.getMessage());
      case IndexException known -> err.println("tongjie: " + known.getMessage());
      default -> {
        err.println("tongjie: internal error: " + failure);
        log.error("internal error", failure);
      }
    }
    return FAILED;
  }
}
