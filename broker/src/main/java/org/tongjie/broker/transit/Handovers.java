package org.tongjie.broker.transit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.TransitStore.Stamp;

/** Bins and their sheets as those may see and sign them who act for the places at either end. */
public record Handovers(TransitStore store) {

  /** Which end of the way signs. */
  public enum Side {
    SEND,
    RECEIVE
  }

  /**
   * What is signed.
   *
   * @param carrier who takes the bin over; of a bin that is received nothing is asked
   * @param counted how many books were counted
   * @param stamp when it was signed, which may be before it is entered, and by whom
   */
  public record Signature(Side side, String carrier, int counted, Stamp stamp) {}

  /** What became of a signature. */
  public sealed interface Signed {
    /**
     * It stands on the sheet.
     *
     * @param differences what did not match, each a case by now
     */
    record Done(List<Difference> differences) implements Signed {
      public Done {
        differences = List.copyOf(differences);
      }
    }

    /** The place at that end is another's affair. */
    record NotYours() implements Signed {}

    /** It would be received before it was sent. */
    record BeforeSent() implements Signed {}

    /** It was signed before, or is not sent yet: the sheet stays as it is. */
    record NotNext() implements Signed {}
  }

  /**
   * A sheet, if it is an affair of those who ask.
   *
   * @param ours the places they act for
   */
  public Optional<HandoverSheet> sheet(long number, Predicate<PlaceCode> ours) {
    return store
        .sheet(number)
        .filter(sheet -> ours.test(sheet.bin().from()) || ours.test(sheet.bin().to()));
  }

  /** Signs a sheet. */
  public Signed sign(Bin bin, Signature signature, Predicate<PlaceCode> ours) {
    if (!ours.test(end(bin, signature.side()))) {
      return new Signed.NotYours();
    }
    return switch (signature.side()) {
      case SEND -> sent(bin, signature);
      case RECEIVE -> received(bin, signature);
    };
  }

  /** The place at which a side signs. */
  public static PlaceCode end(Bin bin, Side side) {
    return switch (side) {
      case SEND -> bin.from();
      case RECEIVE -> bin.to();
    };
  }

  private Signed sent(Bin bin, Signature signature) {
    boolean sent =
        store.send(bin.number(), signature.carrier(), signature.counted(), signature.stamp());
    return sent ? new Signed.Done(List.of()) : new Signed.NotNext();
  }

  private Signed received(Bin bin, Signature signature) {
    if (bin.sent().filter(sent -> signature.stamp().at().isBefore(sent.at())).isPresent()) {
      return new Signed.BeforeSent();
    }
    return store
        .receive(bin.number(), signature.counted(), signature.stamp())
        .<Signed>map(Signed.Done::new)
        .orElseGet(Signed.NotNext::new);
  }
}
