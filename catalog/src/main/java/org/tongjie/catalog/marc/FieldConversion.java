package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/** Fields of one record through the table, one after the other. */
final class FieldConversion {
  /** Fields that others are made from: record numbers, coded fields, links between scripts. */
  private static final Set<String> READ_MARC_21 = Set.of("001", "003", "005", "008", "880");

  private static final Set<String> READ_UNIMARC =
      Set.of("001", "003", "005", "100", "105", "106", "110");

  private final boolean toMarc21;
  private final List<MarcField> made = new ArrayList<>();

  FieldConversion(boolean toMarc21) {
    this.toMarc21 = toMarc21;
  }

  List<MarcField> made() {
    return made;
  }

  void add(MarcField field) {
    made.add(field);
  }

  /** Converts a field, and keeps it in 886 where no row makes anything of it. */
  void convert(MarcField field) {
    if (!isRead(field.tag(), toMarc21) && !(field instanceof Data data && byTable(data))) {
      Data foreign = foreign(field);
      if (foreign != null) {
        made.add(foreign);
      }
    }
  }

  /** Whether the table made anything of it. */
  private boolean byTable(Data field) {
    List<Data> converted = rows(field, toMarc21);
    made.addAll(converted);
    return !converted.isEmpty() || isSuperfluous(field);
  }

  static boolean isMapped(MarcField field, boolean toMarc21) {
    return isRead(field.tag(), toMarc21)
        || (field instanceof Data data && (!rows(data, toMarc21).isEmpty() || isSuperfluous(data)));
  }

  private static boolean isRead(String tag, boolean toMarc21) {
    return (toMarc21 ? READ_UNIMARC : READ_MARC_21).contains(tag);
  }

  /** One language is in the coded field, and an empty field says nothing. */
  private static boolean isSuperfluous(Data field) {
    return field.tag().equals("101")
        || field.subfields().stream().allMatch(subfield -> subfield.value().isBlank());
  }

  private static List<Data> rows(Data field, boolean toMarc21) {
    List<Data> converted = new ArrayList<>(1);
    int best = -1;
    int most = -1;
    List<ConversionRule> rules = ConversionTable.rules(field.tag(), toMarc21);
    for (int i = 0; i < rules.size(); i++) {
      int fit = rules.get(i).additional() ? -1 : rules.get(i).fit(field);
      if (fit > most) {
        most = fit;
        best = i;
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      ConversionRule rule = rules.get(i);
      if (i == best || (rule.additional() && rule.fit(field) >= 0)) {
        Data made = rule.apply(field, toMarc21);
        if (made != null) {
          converted.add(made);
        }
      }
    }
    return converted;
  }

  /** 886, Foreign MARC Information Field, of either family; null for what is local. */
  private @Nullable Data foreign(MarcField field) {
    if (isLocal(field.tag())) {
      return null;
    }
    List<Subfield> subfields = new ArrayList<>();
    subfields.add(new Subfield('2', toMarc21 ? "unimrcb" : "usmarc"));
    subfields.add(new Subfield('a', field.tag()));
    return switch (field) {
      case MarcField.Control control -> {
        subfields.add(new Subfield('b', control.value()));
        yield new Data("886", '1', ' ', subfields);
      }
      case Data data -> {
        subfields.add(new Subfield('b', String.valueOf(data.ind1()) + data.ind2()));
        subfields.addAll(data.subfields());
        yield new Data("886", '2', ' ', subfields);
      }
    };
  }

  private static boolean isLocal(String tag) {
    return tag.indexOf('9') >= 0 || !Tags.isNumeric(tag);
  }
}
