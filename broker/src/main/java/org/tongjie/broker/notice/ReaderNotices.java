package org.tongjie.broker.notice;

import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.Notices;

/** Tells readers who gave an address; to all others nothing is sent. */
public final class ReaderNotices implements Notices {
  private final PersonStore persons;
  private final Supplier<Region> region;
  private final Channel mail;
  private final Channel gateway;

  /**
   * Notices by these ways.
   *
   * @param region what holds now
   * @param gateway takes telephone numbers, for short messages or WeChat
   */
  public ReaderNotices(
      PersonStore persons, Supplier<Region> region, Channel mail, Channel gateway) {
    this.persons = persons;
    this.region = region;
    this.mail = mail;
    this.gateway = gateway;
  }

  @Override
  public void tell(PatronRequest request, Notice notice, String marker) {
    Optional<Person.Wishes> wishes = persons.find(request.wish().person()).map(Person::wishes);
    if (notice == Notice.NONE || wishes.isEmpty()) {
      return;
    }
    NoticeText text = NoticeText.of(request, notice, region.get(), wishes.get().language());
    if (!wishes.get().mail().isEmpty()) {
      mail.send(new Message(marker, wishes.get().mail(), text.subject(), text.body()));
    }
    if (!wishes.get().phone().isEmpty()) {
      gateway.send(new Message(marker, wishes.get().phone(), text.subject(), text.body()));
    }
  }
}
