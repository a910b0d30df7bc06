package org.tongjie.broker.region;

import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A place where books are handed out, taken back or passed on.
 *
 * @param agency whose place it is
 * @param calendar code of its opening hours
 * @param pickup whether readers may choose it to fetch their books
 * @param main whether it is where its agency's work is done: one of an agency's places is
 */
public record Place(
    PlaceCode code,
    AgencySymbol agency,
    Names names,
    Kind kind,
    String calendar,
    boolean pickup,
    boolean main,
    Site site) {

  /** What kind of place it is. */
  public enum Kind {
    /** 借还台. */
    DESK(true),
    /** 自助借还机: a machine in a room that others open. */
    KIOSK(false),
    /** 24小时自助图书馆. */
    SELF_SERVICE(false),
    /** 流动图书馆停靠点. */
    BOOKMOBILE_STOP(true),
    /** 取书柜. */
    LOCKER(false),
    /** 物流中转地: no readers. */
    DEPOT(true);

    private final boolean staffed;

    Kind(boolean staffed) {
      this.staffed = staffed;
    }

    /** Whether readers serve themselves there. */
    public boolean isSelfService() {
      return this == KIOSK || this == SELF_SERVICE || this == LOCKER;
    }

    /** Whether such places are staffed where nothing else is said. */
    public boolean usuallyStaffed() {
      return staffed;
    }
  }
}
