package org.tongjie.broker.notice;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.work.Notices;

/** Tells readers who gave an address; to all others nothing is sent. */
public final class ReaderNotices implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderNotices.class);

  private final PersonStore persons;
  private final Supplier<Region> region;
  private final Channel mail;
  private final Channel gateway;
  private final SentNotices sent;
  private final Clock clock;

  /**
   * How readers are reached.
   *
   * @param gateway takes telephone numbers, for short messages or WeChat
   * @param sent what was sent already
   */
  public record Ways(Channel mail, Channel gateway, SentNotices sent) {}

  /**
   * Notices by these ways.
   *
   * @param region what holds now
   */
  public ReaderNotices(PersonStore persons, Supplier<Region> region, Ways ways, Clock clock) {
    this.persons = persons;
    this.region = region;
    this.mail = ways.mail();
    this.gateway = ways.gateway();
    this.sent = ways.sent();
    this.clock = clock;
  }

  @Override
  public void tell(PatronRequest request, Notice notice, String marker) {
    Optional<Person.Wishes> wishes = persons.find(request.wish().person()).map(Person::wishes);
    if (notice == Notice.NONE || wishes.isEmpty()) {
      return;
    }
    NoticeText text = NoticeText.of(request, notice, region.get(), wishes.get().language());
    try {
      send(mail, "mail", new Message(marker, wishes.get().mail(), text.subject(), text.body()));
    } finally {
      String phone = wishes.get().phone();
      send(gateway, "gateway", new Message(marker, phone, text.subject(), text.body()));
    }
  }

  /** What was sent before one way failed is not sent again when the notice is tried again. */
  private void send(Channel channel, String way, Message message) {
    if (message.to().isEmpty() || sent.isSent(message.marker(), way)) {
      return;
    }
    switch (channel.send(message)) {
      case TAKEN -> sent.keep(message.marker(), way, clock.instant());
      case REFUSED -> {
        LOG.warn("Notice {} was refused for good by way of {}", message.marker(), way);
        sent.keep(message.marker(), way, clock.instant());
      }
      case NO_WAY -> {}
    }
  }
}
