package org.tongjie.simulator.sip2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How this system speaks SIP2.
 *
 * @param port 0 for any free one
 * @param login the account that must sign in first, if one must
 * @param checksums whether answers carry AY and AZ when requests do
 * @param refusesWrongPin whether a wrong AD is found out; systems that never look say CQ Y
 * @param refusesFilledAo whether a filled AO is taken for a card of another library, as dp2 does
 * @param dueDateForm how AH is written, a pattern of {@link java.time.format.DateTimeFormatter}
 */
public record Sip2Settings(
    int port,
    Optional<Sip2Login> login,
    Terminator terminator,
    Charset charset,
    boolean checksums,
    boolean refusesWrongPin,
    boolean refusesFilledAo,
    String dueDateForm) {
  public static final Sip2Settings USUAL =
      new Sip2Settings(
          0,
          Optional.empty(),
          Terminator.CR,
          StandardCharsets.UTF_8,
          true,
          true,
          false,
          "yyyy-MM-dd");

  public Sip2Settings login(String user, String password) {
    return new Sip2Settings(
        port,
        Optional.of(new Sip2Login(user, password)),
        terminator,
        charset,
        checksums,
        refusesWrongPin,
        refusesFilledAo,
        dueDateForm);
  }

  public Sip2Settings wire(Terminator end, Charset letters, boolean summed) {
    return new Sip2Settings(
        port, login, end, letters, summed, refusesWrongPin, refusesFilledAo, dueDateForm);
  }

  public Sip2Settings refusesWrongPin(boolean refuses) {
    return new Sip2Settings(
        port, login, terminator, charset, checksums, refuses, refusesFilledAo, dueDateForm);
  }

  public Sip2Settings refusesFilledAo(boolean refuses) {
    return new Sip2Settings(
        port, login, terminator, charset, checksums, refusesWrongPin, refuses, dueDateForm);
  }

  public Sip2Settings dueDateForm(String pattern) {
    return new Sip2Settings(
        port, login, terminator, charset, checksums, refusesWrongPin, refusesFilledAo, pattern);
  }

  public Sip2Settings port(int number) {
    return new Sip2Settings(
        number,
        login,
        terminator,
        charset,
        checksums,
        refusesWrongPin,
        refusesFilledAo,
        dueDateForm);
  }
}
