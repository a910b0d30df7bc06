package org.tongjie.broker.api;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.AnswerStore.Answer;
import org.tongjie.broker.patron.Reader;
import org.tongjie.broker.patron.WishMaker;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Wish.Edition;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.http.Fault;
import org.tongjie.http.Json;

/** Asks for a book on behalf of a reader. */
final class Asking {
  private final RecordFinder records;
  private final WishMaker wishes;

  Asking(RecordFinder records, WishMaker wishes) {
    this.records = records;
    this.wishes = wishes;
  }

  /**
   * Asks.
   *
   * @param id the number that the request has; asked again under it, it is the same request
   */
  Answer ask(Words words, Reader reader, RequestId id, ApiBody body) {
    Optional<Edition> edition = edition(body.text("edition"));
    if (edition.isEmpty()) {
      return Refusal.BAD_MEMBERS.answer(
          words, List.of(words.fault("edition", "fault.unknown", "this, any")), "");
    }
    WishMaker.Asked asked =
        new WishMaker.Asked(
            body.text("pickup"),
            body.text("until"),
            body.text("volume"),
            edition.get(),
            body.text("copies"));
    return details(body.text("record"))
        .map(details -> ask(words, reader, id, new Order(details, asked)))
        .orElseGet(() -> Refusal.UNKNOWN_RECORD.answer(words));
  }

  private static Optional<Edition> edition(String word) {
    return switch (word) {
      case "", "this" -> Optional.of(Edition.THIS);
      case "any" -> Optional.of(Edition.ANY);
      default -> Optional.empty();
    };
  }

  /** A record, also under an identifier that was merged into it. */
  private Optional<RecordDetails> details(String id) {
    return switch (records.find(id)) {
      case RecordAnswer.Found(RecordDetails details) -> Optional.of(details);
      case RecordAnswer.Moved(String to) ->
          records.find(to) instanceof RecordAnswer.Found(RecordDetails details)
              ? Optional.of(details)
              : Optional.empty();
      case RecordAnswer.Gone _, RecordAnswer.Unknown _ -> Optional.empty();
    };
  }

  private record Order(RecordDetails details, WishMaker.Asked asked) {}

  private Answer ask(Words words, Reader reader, RequestId id, Order order) {
    List<Fault> faults =
        wishes.faults(reader, order.details(), order.asked()).stream()
            .map(part -> fault(words, part, reader, order.details()))
            .toList();
    return wishes
        .submit(id, reader, order.details(), order.asked())
        .map(answer ->
            switch (answer) {
              case SubmitAnswer.Accepted(PatronRequest request) ->
                  new Answer(
                      201, Json.text(OwnJson.of(request, List.of(), wishes.region(), words)));
              case SubmitAnswer.Duplicate(RequestId existing) ->
                  Refusal.ALREADY_ASKED.answer(words, List.of(), existing.toString());
              case SubmitAnswer.OverLimit(int limit) ->
                  Refusal.OVER_LIMIT.answer(
                      words, List.of(words.fault("requests", "fault.limit", "" + limit)), "");
            })
        .orElseGet(() -> Refusal.BAD_MEMBERS.answer(words, faults, ""));
  }

  private static String copies(int most) {
    return most == 1 ? "1" : "1–" + most;
  }

  static Fault noPlace(Words words, String member) {
    return words.fault(member, "fault.place", words.text("fault.place.allowed"));
  }

  private Fault fault(Words words, WishMaker.Part part, Reader reader, RecordDetails details) {
    return switch (part) {
      case PICKUP -> noPlace(words, "pickup");
      case UNTIL ->
          words.fault(
              "until", "fault.day", words.text("fault.day.allowed", wishes.earliest().toString()));
      case VOLUME ->
          words.fault("volume", "fault.volume", String.join(", ", WishMaker.volumes(details)));
      case COPIES ->
          words.fault("copies", "fault.copies", copies(wishes.mostCopies(reader, details)));
    };
  }
}
