package org.tongjie.broker.ils.koha;

/**
 * What Koha calls things. The names changed when its API took its final form in version 19.
 *
 * @param itemLists whether items are found by barcode
 * @param marked whether a hold takes notes when it is placed
 * @param checkouts whether the API can lend
 * @param renewal how a loan is renewed
 */
record KohaDialect(
    PatronNames patron,
    ItemNames item,
    HoldNames hold,
    LoanNames loan,
    boolean itemLists,
    boolean marked,
    boolean checkouts,
    Renewal renewal) {
  /** The API of today's Koha. */
  static final KohaDialect TODAY =
      new KohaDialect(
          new PatronNames(
              "patron_id", "category_id", "date_of_birth", "expiry_date", "patron_card_lost"),
          new ItemNames(
              "item_id",
              "biblio_id",
              "external_id",
              "lost_status",
              "not_for_loan_status",
              "checked_out_date"),
          new HoldNames("hold_id", "pickup_library_id", "expiration_date", "notes", "status"),
          new LoanNames("checkout_id", "due_date"),
          true,
          true,
          true,
          Renewal.POST_RENEWAL);

  /** The API of Koha 17.05 to 18.05. */
  static final KohaDialect OLDER =
      new KohaDialect(
          new PatronNames("borrowernumber", "categorycode", "dateofbirth", "dateexpiry", "lost"),
          new ItemNames(
              "itemnumber", "biblionumber", "barcode", "itemlost", "notforloan", "onloan"),
          new HoldNames("reserve_id", "branchcode", "expirationdate", "reservenotes", "found"),
          new LoanNames("issue_id", "date_due"),
          false,
          false,
          false,
          Renewal.PUT_CHECKOUT);

  /** Fields of a patron. */
  record PatronNames(String id, String category, String born, String expires, String lost) {}

  /** Fields of an item. */
  record ItemNames(
      String id, String biblio, String barcode, String lost, String notForLoan, String lent) {}

  /** Fields of a hold. */
  record HoldNames(String id, String pickup, String expires, String notes, String found) {}

  /** Fields of a checkout. */
  record LoanNames(String id, String due) {}

  /** How a loan is renewed. */
  enum Renewal {
    POST_RENEWAL,
    PUT_CHECKOUT
  }
}
