package org.tongjie.broker.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.web.view.ErrorView;
import org.tongjie.broker.web.view.Frame;

/** Pages that say why there is no other. */
public final class ErrorPages {
  private static final int RETRY_AFTER = 5;

  private final String publicUrl;

  public ErrorPages(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The page for a status, as an answer to a request that could be read. */
  public Response answer(UriInfo uri, HttpHeaders headers, int status) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    return answer(visit, view(visit.frame().language(), status, String.valueOf(status)));
  }

  /** The page for a status where the request could not be read. */
  public static byte[] page(Language language, int status) {
    return Templates.error(
        new Frame(language, "", "/", "", false, false),
        view(language, status, String.valueOf(status)));
  }

  static Response answer(Visit visit, ErrorView view) {
    Response answer = visit.answer(view.status(), Templates.error(visit.frame(), view));
    return view.status() == 503
        ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER).build()
        : answer;
  }

  /**
   * The words for a status.
   *
   * @param kind key of the words where there are several for one status
   */
  static ErrorView view(Language language, int status, String kind) {
    Messages messages = Messages.in(language);
    String known = messages.has("error." + kind + ".heading") ? kind : nearest(status);
    return new ErrorView(
        status,
        messages.text("error." + known + ".heading"),
        messages.text("error." + known + ".text"),
        List.of(),
        "");
  }

  /** The kind of fault that stands for a status without words of its own. */
  private static String nearest(int status) {
    return switch (status) {
      case 413, 414, 431 -> "414";
      default -> status < 500 ? "400" : "500";
    };
  }
}
