package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.WrongValueException;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** A system's connector: on or off, its address and settings. */
record SystemPart(Ils system) implements RegionPart {
  private static final String ADDRESS = "address";
  private static final String SETTINGS = "settings";
  private static final String ON = "on";
  private static final String SIGN_IN = "signIn";

  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.system", system.name());
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    return List.of(
        FormField.tick(ON, messages.text("region.system.on"), system.switches().on()),
        FormField.tick(SIGN_IN, messages.text("region.system.signIn"), system.switches().signIn()),
        FormField.line(
            ADDRESS,
            messages.text("region.system.address"),
            system.address(),
            messages.text("region.system.address.hint")),
        FormField.lines(
            SETTINGS,
            messages.text("region.system.settings"),
            system.settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n")),
            messages.text("region.system.settings.hint")));
  }

  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return system.served().stream().map(Ils.Served::agency).collect(Collectors.toSet());
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    Map<String, String> settings = new TreeMap<>();
    for (String line : RegionPart.lines(form, SETTINGS)) {
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new WrongValueException(Complaint.NO_SETTING, line);
      }
      settings.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
    boolean on = RegionPart.value(form, ON).equals("on");
    boolean signIn = RegionPart.value(form, SIGN_IN).equals("on");
    return region.with(
        system
            .at(RegionPart.value(form, ADDRESS))
            .with(settings)
            .switched(new Ils.Switches(on, signIn)));
  }
}
