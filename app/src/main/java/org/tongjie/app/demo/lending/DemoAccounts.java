package org.tongjie.app.demo.lending;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.app.part.LendingRun;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.catalog.directory.AgencySymbol;

/** Who can sign in at the demonstration: its readers, and staff of a desk and of the region. */
public final class DemoAccounts {
  private static final String ACTOR = "demo";
  private final LendingRun lending;
  private final PrintStream out;

  public DemoAccounts(LendingRun lending, PrintStream out) {
    this.lending = lending;
    this.out = out;
  }

  private record Member(String login, String agency, Role role, String page) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("lcst-desk", "LCST", Role.DESK, "desk"),
          new Member("region", "LCST", Role.CONSORTIUM, "operator"));

  /** Readers may sign in where their library's system was seen to refuse wrong PINs. */
  public void open(URI base) {
    lending.people().homes().prove(DemoSystem.CITY.code(), DemoReader.CITY_READER.key(), ACTOR);
    out.println("读者登录 readers: " + base + "sign-in");
    out.println("    证号 card " + DemoReader.CITY_ADULT.card() + "  PIN " + DemoReader.PIN);
    out.println("馆员登录 staff: " + base + "staff/sign-in");
    MEMBERS.forEach(member -> show(base, member));
    out.println();
  }

  /** A password is told once, so a later start gives a new one. */
  private void show(URI base, Member member) {
    StaffAccounts accounts = lending.people().accounts();
    Optional<StaffAccounts.Added> added =
        accounts.add(
            new StaffAccounts.Newcomer(
                member.login(),
                new AgencySymbol(member.agency()),
                Set.of(member.role()),
                Optional.empty()),
            ACTOR);
    added
        .or(() ->
            accounts.all().stream()
                .filter(staff -> staff.login().equals(member.login()))
                .findFirst()
                .flatMap(staff -> accounts.resetPassword(staff.number(), ACTOR)))
        .ifPresent(one ->
            out.println(
                "    %s  %s  -> %s%s"
                    .formatted(member.login(), one.password(), base, member.page())));
  }
}
