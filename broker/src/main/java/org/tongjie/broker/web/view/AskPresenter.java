package org.tongjie.broker.web.view;

import java.time.LocalDate;
import java.util.Map;
import org.tongjie.broker.patron.WishMaker;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/** Makes the form to ask for a book ready for the template. */
public final class AskPresenter {
  private final PlaceChoices places;
  private final Frame frame;

  /**
   * A presenter for one reader.
   *
   * @param home the library that issued the reader's card, whose places come first
   */
  public AskPresenter(Region region, Frame frame, AgencySymbol home) {
    this.places = new PlaceChoices(region, frame.language(), home);
    this.frame = frame;
  }

  /**
   * What was typed already, and what the form carries.
   *
   * @param pickup code of the place chosen, or empty
   * @param until the day given, or empty
   * @param fault what is wrong, or empty
   * @param today the day in the region; the next is the first that may be given
   * @param mostCopies how many copies the reader may ask for at once
   */
  public record Typed(
      String pickup,
      String until,
      String fault,
      String formToken,
      LocalDate today,
      int mostCopies) {}

  /** The form. */
  public AskView view(RecordDetails details, Typed typed) {
    Labels labels = new Labels(frame.language(), Map.of());
    return new AskView(
        new RecordPresenter(labels, details, frame.baseUrl()).view().headline(),
        Links.record(details.id()),
        places.groups(typed.pickup(), typed.today()),
        WishMaker.volumes(details),
        typed.today().plusDays(1).toString(),
        typed.until(),
        typed.fault(),
        typed.formToken(),
        typed.mostCopies());
  }
}
