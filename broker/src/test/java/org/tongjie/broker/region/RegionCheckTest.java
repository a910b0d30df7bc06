package org.tongjie.broker.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.broker.language.Language;

class RegionCheckTest {
  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(RegionCheck.check(TestRegion.region())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ERROR | "parent": "CITY"},            | "parent": "CYTI"}, | agencies.BRANCH.parent | there is no agency "CYTI"; did you mean "CITY"?
          ERROR | "isil": "CN-100001"           | "parent": "SCHOOL" | agencies.CITY.parent | it is its own head library, by way of SCHOOL
          ERROR | "terms": "T", "holidayPickup": "county" | "terms": "T", "holidayPickup": "depot" | agencies.SCHOOL.holidayPickup | readers cannot fetch books at depot
          ERROR | "calendar": "WEEK"            | "calendar": "WEAK" | places.county.calendar | there is no calendar "WEAK"; did you mean "WEEK"?
          ERROR | "kind": "self-service", "calendar": "ALWAYS" | "calendar": "ALWAYS", "main": true | agencies.CITY | only one of its places can be the main one
          WARNING | "name": "图书室", "calendar": "CLASS" | "name": "图书室", "calendar": "CLASS", "pickup": false | agencies.SCHOOL | readers cannot fetch books at any place of it
          ERROR | {"agency": "ROOM"}]           | {"agency": "CITY"}] | systems.S2.agencies.CITY | an agency has one system, and this one is also served by S1
          ERROR | "address": "127.0.0.1:6001",  | "address": "", | systems.S1.address | this must be given, to reach it
          ERROR | "issuer": "CITY", "number": "GJ01" | "issuer": "COUNTY", "number": "GJ01" | proxyCards.1.issuer | COUNTY issues no cards in the system S1
          WARNING | {"system": "S2", "borrower": "BRANCH", "issuer": "COUNTY", "number": "0008"}, | | systems.S2 | it has no proxy card for BRANCH, and cannot lend to their readers
          ERROR | "08:00-11:40", "13:30-17:00"], "tuesday" | "08:00-14:00", "13:30-17:00"], "tuesday" | calendars.CLASS.week.monday | the hours 08:00-14:00 and 13:30-17:00 overlap
          ERROR | "first": "2027-02-22"         | "first": "2027-01-22" | terms.T | the terms 一 and 二 overlap
          WARNING | "name": "分馆台", "calendar": "LONG" | "name": "分馆台", "calendar": "CLASS" | agencies.BRANCH | it opens 32 hours and 20 minutes a week; the standard is 35 hours
          ERROR | "arrives": "13:00", "departs": "13:20" | "arrives": "11:59", "departs": "13:20" | routes.R2.stops | the courier is at county before it has left depot
          WARNING | {"place": "county", "arrives": "13:00", "departs": "13:20"}, | | places.county | no courier leads from here to city, night, branch, school, room: express it is
          WARNING | "days": ["monday"], "stops" | "days": [], "stops" | routes.R4.days | it runs on no day
          WARNING | "issuer": "SCHOOL", "pattern": "20\\\\d{6}" | "issuer": "SCHOOL", "pattern": "\\\\d{8}" | cardPatterns.4.pattern | 00000000 can be of CITY or of SCHOOL: staff will be asked which
          ERROR | "readerType": "STUDENT"}      | "readerType": "STUDENTS"} | cardPatterns.4.readerType | there is no reader type "STUDENTS"; did you mean "STUDENT"?
          WARNING | {"days": 30, "renewals": 1, "maxLoans": 5, "maxRequests": 3} | {"readerType": "ADULT", "days": 30, "maxLoans": 5} | rights | for cards of CITY there is no row for STUDENT / BOOK: staff will be asked each time
          WARNING | "readerType": "STUDENT", "itemType": "AV" | "readerType": "STUDENT", "itemType": "SERIAL" | rights.2 | an earlier row decides all that this one is for
          ERROR | "S2": ["PT"]                  | "S9": ["PT"] | readerTypes.ADULT.locals | there is no system "S9"; did you mean "S1"?
          ERROR | {"code": "STUDENT", "name": "学生", "usualIn": ["school"]} | {"code": "STUDENT", "name": "学生", "locals": {"S1": ["A"]}} | readerTypes.STUDENT.locals | the code A of S1 already means ADULT
          """)
  void findsWhatDoesNotFit(String severity, String from, String to, String path, String message) {
    String text = TestRegion.changed(from.strip(), to == null ? "" : to.strip());
    Finding.Severity expected = Finding.Severity.valueOf(severity.strip());
    List<Finding> findings = RegionCheck.check(RegionFile.parse(text));
    assertThat(findings)
        .extracting(Finding::severity, Finding::path, Finding::message)
        .contains(tuple(expected, path.strip(), message.strip()));
    assertThat(findings)
        .extracting(finding -> finding.said().in(Language.CHINESE))
        .allMatch(said -> said.codePoints().anyMatch(Character::isIdeographic));
    assertThat(RegionCheck.isUsable(findings)).isEqualTo(expected == Finding.Severity.WARNING);
  }

  @Test
  void tellsWhatConnectorsKnow() {
    ConnectorCheck connectors =
        system ->
            system.settings().containsKey("charset")
                ? Optional.of(Said.of(Complaint.SETTING_UNKNOWN, "charset", "kind"))
                : Optional.empty();
    assertThat(RegionCheck.check(TestRegion.region(), connectors))
        .containsExactly(
            Finding.error("systems.S1", Said.of(Complaint.SETTING_UNKNOWN, "charset", "kind")));
  }
}
