package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.catalog.directory.AgencySymbol;

/** Systems and proxy cards from the tree of a region's file. */
final class HostsReading {
  private HostsReading() {}

  static Hosts read(Entries entries) {
    return Hosts.of(
        entries.keyed("systems", "code", HostsReading::system),
        entries.numbered("proxyCards", HostsReading::proxyCard));
  }

  private static Ils system(JsonNode entry, String path) {
    Fields fields =
        Fields.of(
            entry,
            path,
            "code",
            "name",
            "kind",
            "address",
            "agencies",
            "settings",
            "user",
            "secret",
            "on",
            "signIn");
    return new Ils(
        fields.value("code", SystemCode::new),
        fields.text("name"),
        fields.choice("kind", Ils.Kind.class),
        fields.optional("address").orElse(""),
        fields.objects("agencies", HostsReading::served),
        fields.texts("settings"),
        login(fields),
        new Ils.Switches(fields.flag("on", true), fields.flag("signIn", false)));
  }

  private static Optional<Ils.Login> login(Fields fields) {
    Optional<Secret> secret = fields.optional("secret", Secret::parse);
    if (secret.isPresent() && !fields.has("user")) {
      throw new FieldException(fields.path("secret"), Said.of(Complaint.USER_NEEDED));
    }
    return fields
        .optional("user")
        .map(user ->
            new Ils.Login(
                user,
                secret.orElseThrow(() ->
                    new FieldException(fields.path("user"), Said.of(Complaint.SECRET_NEEDED)))));
  }

  private static Ils.Served served(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "agency", "codes", "places");
    Map<PlaceCode, String> places = new LinkedHashMap<>();
    fields
        .texts("places")
        .forEach((place, code) -> places.put(fields.make(() -> new PlaceCode(place)), code));
    return new Ils.Served(
        fields.value("agency", Code::agency), fields.values("codes", Function.identity()), places);
  }

  private static ProxyCard proxyCard(JsonNode entry, String path) {
    Fields fields = Fields.of(entry, path, "system", "borrower", "issuer", "number");
    AgencySymbol issuer = fields.value("issuer", Code::agency);
    return new ProxyCard(
        fields.value("system", SystemCode::new),
        fields.value("borrower", Code::agency),
        fields.value("number", number -> new CardKey(issuer, number)));
  }
}
