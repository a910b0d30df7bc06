package org.tongjie.broker.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.broker.account.StaffAccounts.Added;
import org.tongjie.broker.account.StaffAccounts.Newcomer;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.TestRegion;
import org.tongjie.broker.store.PostgresAttempts;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.PostgresSessions;
import org.tongjie.broker.store.PostgresStaff;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.DatabaseExtension;

class StaffAccountsIT {
  @RegisterExtension static final DatabaseExtension DATABASE = new DatabaseExtension();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

  private final PostgresStaff staff = new PostgresStaff(DATABASE.database());
  private final PostgresSessions store = new PostgresSessions(DATABASE.database());
  private final PostgresAudit audit = new PostgresAudit(DATABASE.database());
  private final Sessions sessions = sessionsAt(NOON);
  private final StaffAccounts accounts = accounts();
  private final Region region = TestRegion.region();
  private final AgencySymbol county = region.agencies().iterator().next().symbol();

  private StaffAccounts accounts() {
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    SignInLimit limit =
        new SignInLimit(
            new PostgresAttempts(DATABASE.database()),
            new SignInLimit.Rules(3, 1000, Duration.ofMinutes(15)),
            clock);
    return new StaffAccounts(staff, sessions, limit, audit, clock);
  }

  private Sessions sessionsAt(Instant time) {
    return Sessions.usual(store, Clock.fixed(time, ZoneOffset.UTC));
  }

  private Added added(Role role, Optional<String> card) {
    Newcomer newcomer =
        new Newcomer("member" + COUNT.incrementAndGet(), county, Set.of(role), card);
    return accounts.add(newcomer, "system").orElseThrow();
  }

  private SecretToken signedIn(Added member) {
    StaffSignIn answer = accounts.signIn(member.staff().login(), member.password(), "here");
    return ((StaffSignIn.SignedIn) answer).token();
  }

  @Test
  void thePasswordTellsWhoSignsIn() {
    Added member = added(Role.DESK, Optional.empty());
    assertThat(sessions.find(signedIn(member)))
        .contains(new Session.OfStaff(member.staff().number(), false));
    assertThat(accounts.signIn(member.staff().login(), "wrong", "here"))
        .isInstanceOf(StaffSignIn.Wrong.class);
    assertThat(accounts.signIn("nobody", "wrong", "here")).isInstanceOf(StaffSignIn.Wrong.class);
    assertThat(audit.latest(2)).extracting(Audit.Act::what).contains("sign-in-refused", "sign-in");
    assertThat(audit.latest(100).toString()).doesNotContain(member.staff().login());
  }

  @Test
  void guessingEndsAlsoWhenAllTryAtOnce() throws Exception {
    Added member = added(Role.DESK, Optional.empty());
    String login = member.staff().login();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<StaffSignIn>> guesses =
          List.of("1", "2", "3", "4", "5", "6").stream()
              .map(guess -> (Callable<StaffSignIn>) () -> accounts.signIn(login, guess, "there"))
              .toList();
      int tooOften = 0;
      for (Future<StaffSignIn> answer : threads.invokeAll(guesses)) {
        tooOften += answer.get() instanceof StaffSignIn.TooOften ? 1 : 0;
      }
      assertThat(tooOften).isEqualTo(3);
    }
    assertThat(accounts.signIn(login, member.password(), "here"))
        .isInstanceOf(StaffSignIn.TooOften.class);
  }

  @Test
  void aSessionEndsBySilenceByTheDayAndByLeaving() {
    Added member = added(Role.DESK, Optional.empty());
    SecretToken token = signedIn(member);
    assertThat(sessionsAt(NOON.plus(Duration.ofMinutes(119))).find(token)).isPresent();
    assertThat(sessionsAt(NOON.plus(Duration.ofMinutes(230))).find(token)).isPresent();
    assertThat(sessionsAt(NOON.plus(Duration.ofHours(6))).find(token)).isEmpty();
    SecretToken other = signedIn(member);
    assertThat(sessionsAt(NOON.plus(Duration.ofHours(15))).find(other)).isEmpty();
    SecretToken last = signedIn(member);
    assertThat(accounts.remove(member.staff().number(), "system")).isTrue();
    assertThat(sessions.find(last)).isEmpty();
    assertThat(accounts.signIn(member.staff().login(), member.password(), "here"))
        .isInstanceOf(StaffSignIn.Wrong.class);
  }

  @Test
  void aCardHandsTheDeskToAnotherForTheDesksWorkAlone() {
    Added first = added(Role.CONSORTIUM, Optional.empty());
    String card = "W" + COUNT.incrementAndGet();
    Added second = added(Role.CONSORTIUM, Optional.of(card));
    SecretToken token = signedIn(first);
    StaffVisit visit = new StaffVisit(first.staff(), false, token, region);
    assertThat(accounts.takeOver(visit, "nobody's")).isEmpty();
    assertThat(accounts.takeOver(visit, card + "\r")).contains(second.staff());
    assertThat(sessions.find(token)).contains(new Session.OfStaff(second.staff().number(), true));
    StaffVisit after = new StaffVisit(second.staff(), true, token, region);
    assertThat(after.has(Role.CONSORTIUM)).isFalse();
  }

  @Test
  void twoCannotHaveOneLogin() {
    Added member = added(Role.DESK, Optional.empty());
    assertThat(
            accounts.add(
                new Newcomer(member.staff().login(), county, Set.of(Role.DESK), Optional.empty()),
                "system"))
        .isEmpty();
  }
}
