package org.tongjie.broker.region;

import java.math.BigDecimal;

/** Types, rights and what else was agreed on as parts of a region's file. */
final class PolicyWriting {
  private PolicyWriting() {}

  static void write(Policy policy, JsonObject root) {
    root.each("readerTypes", policy.readerTypes().values(), PolicyWriting::type)
        .each("itemTypes", policy.itemTypes().values(), PolicyWriting::type)
        .each("rights", policy.rights().rows(), PolicyWriting::right)
        .with("deadlines", deadlines(policy.deadlines()).node())
        .with("fees", fees(policy.fees()).node())
        .with("standards", standards(policy.standards()).node());
  }

  private static JsonObject type(TypeMapping type) {
    JsonObject locals = new JsonObject();
    type.locals().forEach((system, codes) -> locals.texts(system.value(), codes));
    return new JsonObject()
        .text("code", type.code())
        .names(type.names())
        .with("locals", locals.node())
        .texts("usualIn", type.usualIn().stream().map(Fields::token).sorted().toList());
  }

  private static JsonObject right(Right right) {
    JsonObject written =
        new JsonObject()
            .text("issuer", right.issuer())
            .text("readerType", right.readerType())
            .text("itemType", right.itemType())
            .text("priceCeiling", right.priceCeiling().map(BigDecimal::toPlainString))
            .flag("denied", right.grant().isEmpty(), false);
    right
        .grant()
        .ifPresent(grant -> {
          written
              .number("days", grant.days())
              .number("renewals", grant.renewals())
              .number("maxLoans", grant.maxLoans())
              .number("maxRequests", grant.maxRequests());
          if (grant.maxCopies() > 1) {
            written.number("maxCopies", grant.maxCopies());
          }
        });
    return written;
  }

  private static JsonObject deadlines(Deadlines deadlines) {
    return new JsonObject()
        .text("patronCheck", deadlines.patronCheck())
        .text("answerOfSystem", deadlines.answerOfSystem())
        .text("alone", deadlines.alone())
        .text("pull", deadlines.pull())
        .text("transitGrace", deadlines.transitGrace())
        .text("shelf", deadlines.shelf())
        .text("longerShelf", deadlines.longerShelf())
        .texts("overdue", deadlines.overdue())
        .text("sendHome", deadlines.sendHome())
        .text("missing", deadlines.missing())
        .text("history", deadlines.history());
  }

  private static JsonObject fees(Fees fees) {
    return new JsonObject()
        .text("latePerDay", fees.latePerDay().toPlainString())
        .text("lateMost", fees.lateMost().toPlainString())
        .text("depositRule", fees.depositRule());
  }

  private static JsonObject standards(Standards standards) {
    JsonObject hours = new JsonObject();
    standards.weeklyHours().forEach((tier, count) -> hours.number(Fields.token(tier), count));
    return new JsonObject()
        .with("weeklyHours", hours.node())
        .number("stock", standards.stock())
        .number("childrenPercent", standards.childrenPercent());
  }
}
