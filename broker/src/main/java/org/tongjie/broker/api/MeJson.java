package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.tongjie.broker.patron.Allowance;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.patron.Standing;
import org.tongjie.broker.region.Region;

/**
 * A reader: cards and counts, without a name, which we do not know.
 *
 * @param open how many requests are under way
 * @param loans how many books the reader has
 */
record MeJson(List<CardJson> cards, int open, int loans, SettingsJson settings) {

  /**
   * A card as its library sees it now.
   *
   * @param shown whether it is the one that was signed in with
   * @param expires the last day on which it is valid, or empty
   * @param obstacles why nothing may be borrowed with it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record CardJson(
      String library,
      String libraryName,
      String number,
      boolean shown,
      String expires,
      List<ObstacleJson> obstacles,
      List<AllowanceJson> allowance) {
    static CardJson of(Standing standing, boolean shown, Region region, Words words) {
      return new CardJson(
          standing.card().issuer().value(),
          region
              .agency(standing.card().issuer())
              .map(agency -> words.of(agency.names()))
              .orElse(""),
          standing.card().number(),
          shown,
          standing.expires().map(LocalDate::toString).orElse(""),
          standing.obstacles().stream().map(why -> ObstacleJson.of(why, words)).toList(),
          standing.allowance().map(AllowanceJson::of).stream().toList());
    }
  }

  /** Why nothing may be borrowed, as a code that stays and in words. */
  record ObstacleJson(String code, String text) {
    static ObstacleJson of(Obstacle why, Words words) {
      return new ObstacleJson(why.name(), words.of(why.chinese(), why.english()));
    }
  }

  /** The most that the region allows at once. */
  record AllowanceJson(int loans, int requests) {
    static AllowanceJson of(Allowance allowance) {
      return new AllowanceJson(allowance.maxLoans(), allowance.maxRequests());
    }
  }

  /** What a reader chose. */
  record SettingsJson(boolean history, String language, String mail, String phone) {
    static SettingsJson of(Person.Wishes wishes) {
      return new SettingsJson(
          wishes.keepsHistory(), wishes.language(), wishes.mail(), wishes.phone());
    }
  }
}
