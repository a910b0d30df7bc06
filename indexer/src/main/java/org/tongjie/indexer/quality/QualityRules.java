package org.tongjie.indexer.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** Applies the rules of a dialect to records. Immutable, safe for use by several threads. */
public final class QualityRules {
  private static final String SUBDIVISIONS = "xyzj";

  private final MarcDialect dialect;
  private final Map<String, List<ValueRule>> byTag = new HashMap<>();

  private QualityRules(MarcDialect dialect) {
    this.dialect = dialect;
    List<ValueRule> rules = dialect == MarcDialect.MARC21 ? ValueRule.MARC21 : ValueRule.UNIMARC;
    for (ValueRule rule : rules) {
      byTag.computeIfAbsent(rule.tag(), k -> new ArrayList<>()).add(rule);
    }
  }

  /** The rules for records of this dialect. */
  public static QualityRules of(MarcDialect dialect) {
    return new QualityRules(dialect);
  }

  /**
   * The defects of a record, in the order of its fields, then those of the whole.
   *
   * @param mapped what the record was read as
   */
  public List<Issue> check(MarcRecord record, BibliographicRecord mapped) {
    List<Issue> issues = new ArrayList<>(0);
    leader(record, issues);
    Presence presence = new Presence();
    for (MarcField field : record.fields()) {
      switch (field) {
        case MarcField.Control control -> control(control, presence, issues);
        case MarcField.Data data -> data(data, presence, issues);
      }
    }
    whole(presence, mapped, issues);
    return issues;
  }

  /** What was met on the way through the fields. */
  private static final class Presence {
    boolean controlNumber;
    boolean heading;
    boolean pinyin9;
    boolean pinyinA;
  }

  private void leader(MarcRecord record, List<Issue> issues) {
    String leader = record.leader();
    boolean sound =
        leader.startsWith("22", 10) && leader.startsWith("45", 20) && leader.charAt(9) != '2';
    if (!sound) {
      issues.add(new Issue(QualityCode.LEADER_DAMAGED, "LDR", leader));
    }
  }

  private void control(MarcField.Control field, Presence presence, List<Issue> issues) {
    if (field.tag().equals("001")) {
      presence.controlNumber = !field.value().isBlank();
    } else if (field.tag().equals("008")
        && dialect == MarcDialect.MARC21
        && field.value().length() != 40) {
      issues.add(new Issue(QualityCode.CODED_DATA_LENGTH, "008", field.value()));
    }
  }

  private void data(MarcField.Data field, Presence presence, List<Issue> issues) {
    List<ValueRule> rules = byTag.getOrDefault(field.tag(), List.of());
    boolean name = field.tag().charAt(0) == '7' || field.tag().charAt(0) == '1';
    presence.heading |= name && !field.tag().equals("100");
    for (MarcField.Subfield subfield : field.subfields()) {
      for (int i = 0; i < rules.size(); i++) {
        ValueRule rule = rules.get(i);
        if (rule.subfield() == subfield.code() && rule.broken().test(subfield.value())) {
          issues.add(issue(rule.code(), field, subfield));
        }
      }
      if (subfield.value().indexOf('\uFFFD') >= 0) {
        issues.add(issue(QualityCode.REPLACEMENT_CHARACTER, field, subfield));
      }
      presence.pinyin9 |= subfield.code() == '9';
      presence.pinyinA |= subfield.code() == 'A';
    }
    if (dialect != MarcDialect.MARC21) {
      structure(field, issues);
    }
  }

  private static Issue issue(QualityCode code, MarcField.Data field, MarcField.Subfield subfield) {
    return new Issue(code, field.tag() + "$" + subfield.code(), subfield.value());
  }

  private static void structure(MarcField.Data field, List<Issue> issues) {
    if (field.tag().equals("606") && !isInOrder(field)) {
      issues.add(new Issue(QualityCode.SUBJECT_ORDER, "606", codes(field)));
    }
    if (field.tag().equals("905")
        && field.first('d').isEmpty()
        && field.first('f').isEmpty()
        && field.first('e').isEmpty()) {
      issues.add(new Issue(QualityCode.HOLDING_WITHOUT_CALL_NUMBER, "905", codes(field)));
    }
  }

  private static boolean isInOrder(MarcField.Data field) {
    int last = -1;
    for (MarcField.Subfield subfield : field.subfields()) {
      int place = SUBDIVISIONS.indexOf(subfield.code());
      if (place >= 0 && place < last) {
        return false;
      }
      last = Math.max(last, place);
    }
    return true;
  }

  private static String codes(MarcField.Data field) {
    StringBuilder codes = new StringBuilder();
    for (MarcField.Subfield subfield : field.subfields()) {
      codes.append('$').append(subfield.code());
    }
    return codes.toString();
  }

  private void whole(Presence presence, BibliographicRecord mapped, List<Issue> issues) {
    boolean marc21 = dialect == MarcDialect.MARC21;
    if (!presence.controlNumber) {
      issues.add(new Issue(QualityCode.CONTROL_NUMBER_MISSING, "001", ""));
    }
    if (mapped.title().proper().isBlank()) {
      issues.add(new Issue(QualityCode.TITLE_MISSING, marc21 ? "245$a" : "200$a", ""));
    }
    if (mapped.form() == Form.BOOK && mapped.publication().publishers().isEmpty()) {
      issues.add(new Issue(QualityCode.PUBLISHER_MISSING, marc21 ? "260$b" : "210$c", ""));
    }
    if (mapped.publication().year() == 0) {
      String date = mapped.publication().date();
      issues.add(new Issue(QualityCode.YEAR_MISSING, marc21 ? "260$c" : "210$d", date));
    }
    if (!marc21 && !presence.heading && !mapped.contributors().isEmpty()) {
      String name = mapped.contributors().getFirst().name();
      issues.add(new Issue(QualityCode.RESPONSIBILITY_WITHOUT_HEADING, "200$f", name));
    }
    if (!marc21 && presence.pinyin9 && presence.pinyinA) {
      issues.add(new Issue(QualityCode.PINYIN_MIXED, "200", "$9 $A"));
    }
  }
}
