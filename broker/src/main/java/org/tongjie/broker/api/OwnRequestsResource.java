package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongjie.broker.account.AnswerStore.Answer;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.patron.Reader;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.work.ActAnswer;
import org.tongjie.http.Json;

/** A reader's own requests and loans; those of others are as if they were not there. */
@Path("/api/v1/me")
public final class OwnRequestsResource {
  private final ReaderResources.Parts parts;
  private final ReaderGate gate;
  private final Asking asking;
  private final OnceOnly once;

  OwnRequestsResource(ReaderResources.Parts parts, ReaderGate gate, Asking asking, OnceOnly once) {
    this.parts = parts;
    this.gate = gate;
    this.asking = asking;
    this.once = once;
  }

  /** Requests under way, or those that are over. */
  @GET
  @Path("requests")
  public Response list(
      @Context HttpHeaders headers, @QueryParam("state") @DefaultValue("open") String state) {
    return gate.open(headers, (words, visit) -> list(words, visit.reader(), state));
  }

  private Response list(Words words, Reader reader, String state) {
    OwnRequests own = parts.requests();
    return switch (state) {
      case "open" -> list(words, own.wanted(reader));
      case "finished" -> list(words, own.past(reader));
      default ->
          Refusal.BAD_MEMBERS.response(
              words, List.of(words.fault("state", "fault.unknown", "open, finished")));
    };
  }

  private Response list(Words words, List<PatronRequest> requests) {
    return Reply.json(requests.stream().map(one -> json(words, one)).toList());
  }

  private OwnJson.RequestJson json(Words words, PatronRequest request) {
    return OwnJson.of(request, List.of(), parts.region().get(), words);
  }

  /** The books the reader has. */
  @GET
  @Path("loans")
  public Response loans(@Context HttpHeaders headers) {
    return gate.open(
        headers, (words, visit) -> list(words, parts.requests().loans(visit.reader())));
  }

  /** Asks for a book. */
  @POST
  @Path("requests")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(@Context HttpHeaders headers, String sent) {
    return once(
        headers,
        "ask",
        sent,
        (words, told) -> asking.ask(words, told.reader(), told.number(), told.body()));
  }

  /**
   * What was sent.
   *
   * @param number names the act
   */
  private record Told(Reader reader, ApiBody body, RequestId number) {}

  /** Answers an object, and as often as it is sent with the same key, what it answered first. */
  private Response once(
      HttpHeaders headers, String what, String sent, BiFunction<Words, Told, Answer> answer) {
    return gate.open(
        headers,
        (words, visit) ->
            ReaderGate.body(
                words,
                sent,
                body ->
                    once.answer(
                        new OnceOnly.Sent(headers, "reader " + visit.person(), what + "\n" + sent),
                        number -> answer.apply(words, new Told(visit.reader(), body, number)))));
  }

  /** One request with its steps. */
  @GET
  @Path("requests/{id}")
  public Response get(@Context HttpHeaders headers, @PathParam("id") String id) {
    return gate.open(
        headers,
        (words, visit) ->
            parts
                .requests()
                .find(visit.reader(), id)
                .map(request ->
                    Reply.json(
                        OwnJson.of(
                            request,
                            parts.history().apply(request.id()),
                            parts.region().get(),
                            words)))
                .orElseGet(() -> Refusal.UNKNOWN_REQUEST.response(words)));
  }

  /** Cancels, renews, or has it brought elsewhere. */
  @POST
  @Path("requests/{id}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context HttpHeaders headers, @PathParam("id") String id, String sent) {
    return once(headers, id, sent, (words, told) -> act(words, id, told));
  }

  private Answer act(Words words, String id, Told told) {
    Optional<PatronRequest> request = parts.requests().find(told.reader(), id);
    if (request.isEmpty()) {
      return Refusal.UNKNOWN_REQUEST.answer(words);
    }
    Optional<ReaderAct> act = ReaderAct.of(told.body().text("act"));
    if (act.isEmpty()) {
      return Refusal.BAD_MEMBERS.answer(
          words, List.of(words.fault("act", "fault.unknown", ReaderAct.WORDS)), "");
    }
    Optional<Event> event =
        act.get().event(told.body().text("pickup"), parts.region().get(), parts.clock().instant());
    if (event.isEmpty()) {
      return Refusal.BAD_MEMBERS.answer(words, List.of(Asking.noPlace(words, "pickup")), "");
    }
    String name = told.number().toString();
    return switch (parts.requests().act(told.reader(), request.get().id(), event.get(), name)) {
      case ActAnswer.Done(var after) -> new Answer(200, Json.text(json(words, after)));
      case ActAnswer.NothingToDo(var same) -> new Answer(200, Json.text(json(words, same)));
      case ActAnswer.Refused(var why) -> Refusal.of(why).answer(words);
      case ActAnswer.ItemTaken _ -> Refusal.NOT_NOW.answer(words);
      case ActAnswer.Unknown _ -> Refusal.UNKNOWN_REQUEST.answer(words);
    };
  }
}
