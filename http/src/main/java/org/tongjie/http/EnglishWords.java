package org.tongjie.http;

/** What stands in the way of an answer, in English. */
final class EnglishWords {
  private EnglishWords() {}

  static Problem of(Trouble trouble) {
    return Problem.of(trouble.status(), detail(trouble));
  }

  private static String detail(Trouble trouble) {
    return switch (trouble) {
      case Trouble.Status(int status) -> ofStatus(status);
      case Trouble.Method(var allowed) ->
          allowed.isEmpty()
              ? "This address answers other methods."
              : "This address answers " + String.join(", ", allowed) + ".";
      case Trouble.Away(var part) -> "Cannot reach " + name(part) + " just now: try again shortly.";
      case Trouble.Incident(String number) ->
          "An error of ours; the log has it as incident " + number + ".";
    };
  }

  private static String name(Trouble.Part part) {
    return switch (part) {
      case CATALOGUE -> "the catalogue";
      case INDEX -> "the search index";
      case DATABASE -> "the database";
    };
  }

  private static String ofStatus(int status) {
    return switch (status) {
      case 400 -> "The request could not be read: check its address and headers.";
      case 404 -> "There is nothing at this address; check the path.";
      case 406 -> "None of the media types asked for is offered here; leave out Accept.";
      case 413 -> "The body of the request is larger than anything that is read here.";
      case 414, 431 -> "The address or the headers are too long: shorten the query.";
      case 415 -> "The body of the request is in a form that is not read here.";
      case 503 -> "Too many requests at once, or the server is stopping: try again shortly.";
      default -> "The request could not be answered.";
    };
  }
}
