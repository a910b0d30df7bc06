package org.tongjie.app.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongjie.app.process.Services;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.SignInLimit;
import org.tongjie.broker.account.Staff;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.account.StaffAccounts.Added;
import org.tongjie.broker.account.StaffAccounts.Newcomer;
import org.tongjie.broker.store.PostgresAttempts;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.PostgresSessions;
import org.tongjie.broker.store.PostgresStaff;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of staff. Passwords are generated and told once. */
@Command(
    name = "staff",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class StaffCommand {
  /** How the record of acts names who works at the command line. */
  private static final String ACTOR = "command";

  @Spec @Nullable CommandSpec spec;

  private final PrintStream out;

  public StaffCommand(PrintStream out) {
    this.out = out;
  }

  /** Adds a member and prints the password. */
  @Command(name = "add", mixinStandardHelpOptions = true)
  public int add(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "LOGIN", descriptionKey = "staff.login") String login,
      @Parameters(paramLabel = "CODE", descriptionKey = "staff.library") String library,
      @Mixin Details details) {
    if (!Staff.isLogin(login)) {
      throw wrong("a login has 2 to 32 small letters, digits, dots or hyphens: " + login);
    }
    Newcomer newcomer =
        new Newcomer(login, agency(library), roles(details), Optional.ofNullable(details.card));
    Optional<Added> added = with(options, accounts -> accounts.add(newcomer, ACTOR));
    if (added.isEmpty()) {
      out.println("账号或工作证已被使用 login or card is another member's already: " + login);
      return Failures.FAILED;
    }
    show(added.get().staff());
    out.println("密码 password: " + added.get().password());
    return 0;
  }

  /** What may be said of a member. */
  static final class Details {
    @Option(
        names = "--role",
        paramLabel = "desk|head-library|consortium|system",
        descriptionKey = "staff.role")
    List<String> roles = List.of(Role.DESK.word());

    @Option(names = "--card", paramLabel = "NUMBER", descriptionKey = "staff.card")
    @Nullable String card;
  }

  private Set<Role> roles(Details details) {
    return details.roles.stream()
        .map(word -> Role.of(word).orElseThrow(() -> wrong("there is no role " + word)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private AgencySymbol agency(String code) {
    try {
      return new AgencySymbol(code);
    } catch (IllegalArgumentException unlike) {
      throw wrong(String.valueOf(unlike.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
  }

  /** Lists who works here. */
  @Command(name = "list", mixinStandardHelpOptions = true)
  public int list(@Mixin DataOptions options) {
    with(options, StaffAccounts::all).forEach(this::show);
    return 0;
  }

  /** Ends a member's account and sessions. */
  @Command(name = "remove", mixinStandardHelpOptions = true)
  public int remove(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "NUMBER", descriptionKey = "staff.number") int number) {
    if (!with(options, accounts -> accounts.remove(number, ACTOR))) {
      out.println("没有这个编号 there is no member " + number);
      return Failures.FAILED;
    }
    return 0;
  }

  /** Gives a member another password and prints it. */
  @Command(name = "password", mixinStandardHelpOptions = true)
  public int password(
      @Mixin DataOptions options,
      @Parameters(paramLabel = "NUMBER", descriptionKey = "staff.number") int number) {
    Optional<Added> changed = with(options, accounts -> accounts.resetPassword(number, ACTOR));
    if (changed.isEmpty()) {
      out.println("没有这个编号 there is no member " + number);
      return Failures.FAILED;
    }
    out.println("密码 password: " + changed.get().password());
    return 0;
  }

  private static <T> T with(DataOptions options, Function<StaffAccounts, T> work) {
    try (Services services = Services.open(options.settings());
        Database database = Database.open(services.database())) {
      Clock clock = Clock.systemUTC();
      return work.apply(
          new StaffAccounts(
              new PostgresStaff(database),
              Sessions.usual(new PostgresSessions(database), clock),
              new SignInLimit(new PostgresAttempts(database), SignInLimit.Rules.USUAL, clock),
              new PostgresAudit(database),
              clock));
    }
  }

  private void show(Staff staff) {
    out.println(
        String.join(
            "\t",
            Integer.toString(staff.number()),
            staff.login(),
            staff.agency().value(),
            staff.roles().stream().map(Role::word).sorted().collect(Collectors.joining(","))));
  }
}
