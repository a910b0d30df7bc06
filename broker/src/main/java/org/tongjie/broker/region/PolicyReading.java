package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.directory.Agency;

/** Types, rights and what else was agreed on from the tree of a region's file. */
final class PolicyReading {
  private PolicyReading() {}

  static Policy read(Entries entries, JsonNode root) {
    return new Policy(
        Policy.byCode(entries.keyed("readerTypes", "code", PolicyReading::type)),
        Policy.byCode(entries.keyed("itemTypes", "code", PolicyReading::type)),
        new Rights(entries.numbered("rights", PolicyReading::right)),
        entries.one(() -> deadlines(root.path("deadlines"))).orElse(Deadlines.USUAL),
        entries.one(() -> fees(root.path("fees"))).orElse(Fees.NONE),
        entries.one(() -> standards(root.path("standards"))).orElse(Standards.USUAL));
  }

  private static TypeMapping type(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "code", "name", "nameEn", "locals", "usualIn");
    Map<SystemCode, Set<String>> locals = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> system : fields.properties("locals")) {
      Fields of = Fields.open(fields.node("locals"), fields.path("locals"));
      SystemCode code = of.make(() -> new SystemCode(system.getKey()));
      locals.put(code, new LinkedHashSet<>(of.values(system.getKey(), text -> text)));
    }
    String code = fields.text("code");
    Names names = RegionReading.names(fields);
    Set<Agency.Tier> tiers =
        new LinkedHashSet<>(
            fields.values("usualIn", tier -> Fields.choice("usualIn", Agency.Tier.class, tier)));
    return fields.make(() -> new TypeMapping(code, names, locals, tiers));
  }

  private static Right right(JsonNode entry, String path) {
    Fields fields =
        Fields.of(
            entry,
            path,
            "issuer",
            "readerType",
            "itemType",
            "priceCeiling",
            "denied",
            "days",
            "renewals",
            "maxLoans",
            "maxRequests",
            "maxCopies");
    return new Right(
        fields.optional("issuer", Code::agency),
        fields.optional("readerType"),
        fields.optional("itemType"),
        fields.decimal("priceCeiling"),
        fields.flag("denied", false) ? Optional.empty() : Optional.of(grant(fields)));
  }

  private static Right.Grant grant(Fields fields) {
    int days = fields.number("days");
    int renewals = fields.number("renewals", 0);
    int maxLoans = fields.number("maxLoans");
    int maxRequests = fields.number("maxRequests", maxLoans);
    int maxCopies = fields.number("maxCopies", 1);
    return fields.make(() -> new Right.Grant(days, renewals, maxLoans, maxRequests, maxCopies));
  }

  private static Deadlines deadlines(JsonNode node) {
    if (node.isMissingNode()) {
      return Deadlines.USUAL;
    }
    Fields fields =
        Fields.of(
            node,
            "deadlines",
            "patronCheck",
            "answerOfSystem",
            "alone",
            "pull",
            "transitGrace",
            "shelf",
            "longerShelf",
            "overdue",
            "sendHome",
            "missing",
            "history");
    Deadlines usual = Deadlines.USUAL;
    List<Period> overdue = fields.values("overdue", Period::parse);
    return new Deadlines(
        fields.value("patronCheck", Period::parse, usual.patronCheck()),
        fields.value("answerOfSystem", Period::parse, usual.answerOfSystem()),
        fields.value("alone", Period::parse, usual.alone()),
        fields.value("pull", Period::parse, usual.pull()),
        fields.value("transitGrace", Period::parse, usual.transitGrace()),
        fields.value("shelf", Period::parse, usual.shelf()),
        fields.value("longerShelf", Period::parse, usual.longerShelf()),
        overdue.isEmpty() ? usual.overdue() : overdue,
        fields.value("sendHome", Period::parse, usual.sendHome()),
        fields.value("missing", Period::parse, usual.missing()),
        fields.value("history", Period::parse, usual.history()));
  }

  private static Fees fees(JsonNode node) {
    if (node.isMissingNode()) {
      return Fees.NONE;
    }
    Fields fields = Fields.of(node, "fees", "latePerDay", "lateMost", "depositRule");
    return new Fees(
        fields.decimal("latePerDay").orElse(BigDecimal.ZERO),
        fields.decimal("lateMost").orElse(BigDecimal.ZERO),
        fields.optional("depositRule").orElse(""));
  }

  private static Standards standards(JsonNode node) {
    if (node.isMissingNode()) {
      return Standards.USUAL;
    }
    Fields fields = Fields.of(node, "standards", "weeklyHours", "stock", "childrenPercent");
    Map<Agency.Tier, Integer> hours = new EnumMap<>(Agency.Tier.class);
    for (Map.Entry<String, JsonNode> tier : fields.properties("weeklyHours")) {
      Fields of = Fields.of(fields.node("weeklyHours"), "standards.weeklyHours", tiers());
      hours.put(Fields.choice("tier", Agency.Tier.class, tier.getKey()), of.number(tier.getKey()));
    }
    return fields.make(() ->
        new Standards(
            hours,
            fields.number("stock", Standards.USUAL.stock()),
            fields.number("childrenPercent", Standards.USUAL.childrenPercent())));
  }

  private static String[] tiers() {
    return Arrays.stream(Agency.Tier.values()).map(Fields::token).toArray(String[]::new);
  }
}
