package org.tongjie.broker.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tongjie.broker.api.DeskAccess.AtPlace;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.WorkEntry;
import org.tongjie.broker.store.WorkEntries;
import org.tongjie.http.Fault;

/** What a library's program tells of its work and money, which no request shows. */
@Path("/api/v1/desk/work")
public final class DeskWorkResource {
  private final DeskAccess access;
  private final WorkEntries entries;

  DeskWorkResource(DeskAccess access, WorkEntries entries) {
    this.access = access;
    this.entries = entries;
  }

  /** Keeps an entry, once however often it is sent with its key. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(@Context HttpHeaders headers, String sent) {
    return access.atPlace(headers, sent, this::enter);
  }

  private Response enter(AtPlace told) {
    List<Fault> faults = faults(told);
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), faults);
    }
    return switch (entries.enter(
        entry(told), new WorkEntries.Teller(Source.PROGRAM, told.actor()))) {
      case KEPT -> Reply.nothing();
      case KEY_USED -> Refusal.ENTRY_KEY_USED.response(told.words());
      case HANDED_IN -> Refusal.MONTH_HANDED_IN.response(told.words());
    };
  }

  private WorkEntry entry(AtPlace told) {
    ApiBody body = told.body();
    return new WorkEntry(
        body.key().orElseThrow(),
        told.place().agency(),
        told.place().code(),
        access.pastDay(told).orElseThrow(),
        WorkEntry.Kind.of(body.text("kind")).orElseThrow(),
        body.json().path("figure").asLong(),
        body.text("note").strip());
  }

  private List<Fault> faults(AtPlace told) {
    Words words = told.words();
    ApiBody body = told.body();
    List<Fault> faults = new ArrayList<>();
    if (body.key().isEmpty()) {
      faults.add(words.fault("key", "fault.key", words.text("fault.key.allowed")));
    }
    if (access.pastDay(told).isEmpty()) {
      faults.add(words.fault("day", "fault.visits", words.text("fault.visits.day")));
    }
    if (WorkEntry.Kind.of(body.text("kind")).isEmpty()) {
      faults.add(words.fault("kind", "fault.unknown", kinds()));
    }
    JsonNode figure = body.json().path("figure");
    if (!figure.canConvertToLong()
        || !figure.isIntegralNumber()
        || !WorkEntry.allows(figure.asLong())) {
      faults.add(words.fault("figure", "fault.number", words.text("fault.work.figure")));
    }
    if (body.text("note").strip().length() > WorkEntry.LONGEST_NOTE) {
      faults.add(words.fault("note", "fault.visits", words.text("fault.work.note")));
    }
    return faults;
  }

  private static String kinds() {
    return Arrays.stream(WorkEntry.Kind.values())
        .map(WorkEntry.Kind::word)
        .collect(Collectors.joining(", "));
  }
}
