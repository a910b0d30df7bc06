package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** The whole region as the text of its file. */
record RegionTextPart() implements RegionPart {
  private static final String TEXT = "text";

  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.text");
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    return List.of(
        FormField.lines(
            TEXT,
            messages.text("region.text"),
            RegionFile.text(region),
            messages.text("region.text.hint")));
  }

  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return Set.of();
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    return RegionFile.parse(RegionPart.value(form, TEXT));
  }
}
