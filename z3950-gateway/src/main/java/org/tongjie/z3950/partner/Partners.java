package org.tongjie.z3950.partner;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.partner.SignIn.Accepted;
import org.tongjie.z3950.partner.SignIn.Reason;
import org.tongjie.z3950.partner.SignIn.Refused;

/**
 * Those who may come, and the door they come through. A wrong password is answered slowly, and soon
 * not at all. Safe for use by many threads.
 */
public final class Partners {
  private volatile Map<String, Partner> byName = Map.of();
  private final Map<String, PartnerUse> uses = new ConcurrentHashMap<>();
  private final RecordLedger ledger;
  private final PasswordCheck passwords = new PasswordCheck();

  /**
   * @param partners one of them may be {@value Partner#ANONYMOUS}; without it everyone signs in
   * @param ledger counts records a day
   */
  public Partners(List<Partner> partners, RecordLedger ledger) {
    this.ledger = ledger;
    replace(partners);
  }

  /**
   * From now on those who come are these. Who is in already stays until it leaves, within the new
   * limits if there are any for it.
   */
  public void replace(List<Partner> partners) {
    Map<String, Partner> named = new TreeMap<>();
    for (Partner partner : partners) {
      named.put(fold(partner.name()), partner);
    }
    byName = Collections.unmodifiableMap(named);
    for (Partner partner : partners) {
      PartnerUse use = uses.get(partner.name());
      if (use != null) {
        use.follow(partner);
      }
    }
  }

  /**
   * Lets someone in or says why not. After a wrong password it takes a second, so that guessing is
   * slow; a virtual thread may wait.
   */
  public SignIn signIn(Credentials credentials, InetAddress address) {
    return switch (credentials) {
      case Credentials.None() -> byAddress(address);
      case Credentials.Password(String user, String password) -> {
        Optional<Partner> named = Optional.ofNullable(byName.get(fold(user)));
        yield switch (passwords.check(named.flatMap(Partner::password), user, password, address)) {
          case TOO_MANY -> new Refused(Reason.TOO_MANY_ATTEMPTS);
          case WRONG -> new Refused(Reason.WRONG_PASSWORD);
          case RIGHT -> enter(named.orElseThrow(), address);
        };
      }
    };
  }

  /** A partner known by its address alone, or nobody in particular. */
  private SignIn byAddress(InetAddress address) {
    for (Partner partner : byName.values()) {
      if (partner.password().isEmpty()
          && !partner.addresses().isEmpty()
          && partner.mayComeFrom(address)) {
        return enter(partner, address);
      }
    }
    @Nullable Partner anonymous = byName.get(Partner.ANONYMOUS);
    return anonymous == null ? new Refused(Reason.SIGN_IN_NEEDED) : enter(anonymous, address);
  }

  private SignIn enter(Partner partner, InetAddress address) {
    if (!partner.mayComeFrom(address)) {
      return new Refused(Reason.ADDRESS);
    }
    PartnerUse use =
        uses.computeIfAbsent(
            partner.name(), _ -> new PartnerUse(partner, ledger, System::nanoTime));
    return use.enter()
        ? new Accepted(new Admission(partner, use))
        : new Refused(Reason.TOO_MANY_SESSIONS);
  }

  /** All partners, by name. */
  public List<Partner> all() {
    return new ArrayList<>(byName.values());
  }

  /** Sessions a partner has at present. */
  public int sessions(String partner) {
    PartnerUse use = uses.get(partner);
    return use == null ? 0 : use.sessions();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
