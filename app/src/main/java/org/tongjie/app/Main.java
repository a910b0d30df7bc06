package org.tongjie.app;

import java.io.PrintStream;
import org.tongjie.app.command.BackupCommand;
import org.tongjie.app.command.BenchCommand;
import org.tongjie.app.command.DownCommand;
import org.tongjie.app.command.Failures;
import org.tongjie.app.command.GatewayCommand;
import org.tongjie.app.command.GatewayPasswordCommand;
import org.tongjie.app.command.GatewayQueryCommand;
import org.tongjie.app.command.GatewayTestCommand;
import org.tongjie.app.command.LedgerCommand;
import org.tongjie.app.command.LibraryCommand;
import org.tongjie.app.command.LoadCommand;
import org.tongjie.app.command.Logging;
import org.tongjie.app.command.QuarantineCommand;
import org.tongjie.app.command.RegionCommand;
import org.tongjie.app.command.ReindexCommand;
import org.tongjie.app.command.RestoreCommand;
import org.tongjie.app.command.SearchCommand;
import org.tongjie.app.command.SimulateCommand;
import org.tongjie.app.command.StaffCommand;
import org.tongjie.app.command.StatusCommand;
import org.tongjie.app.command.TongjieCommand;
import org.tongjie.app.command.UpCommand;
import org.tongjie.app.demo.DemoCommand;
import org.tongjie.broker.region.ConnectorCheck;
import picocli.CommandLine;

/** The program: its commands, wired by hand. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Logging.toTerminal();
    System.exit(commandLine(System.out).execute(args));
  }

  private static CommandLine commandLine(PrintStream out) {
    return new CommandLine(new TongjieCommand())
        .addSubcommand(new DemoCommand(Pages::open, out))
        .addSubcommand(new UpCommand(Pages::open, out))
        .addSubcommand(new DownCommand(out))
        .addSubcommand(new StatusCommand(out))
        .addSubcommand(new LibraryCommand(out))
        .addSubcommand(new StaffCommand(out))
        .addSubcommand(new RegionCommand(out, ConnectorCheck.NONE))
        .addSubcommand(new LedgerCommand(out))
        .addSubcommand(new SearchCommand(Pages::open, out))
        .addSubcommand(new LoadCommand(out))
        .addSubcommand(new QuarantineCommand(out))
        .addSubcommand(new ReindexCommand(out))
        .addSubcommand(new BenchCommand(out))
        .addSubcommand(
            new CommandLine(new GatewayCommand())
                .addSubcommand(new GatewayTestCommand(out))
                .addSubcommand(new GatewayQueryCommand(out))
                .addSubcommand(new GatewayPasswordCommand(out)))
        .addSubcommand(new SimulateCommand(out))
        .addSubcommand(new BackupCommand(out))
        .addSubcommand(new RestoreCommand(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }
}
