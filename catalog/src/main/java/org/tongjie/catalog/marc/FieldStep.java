package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/** What a row of the conversion table does beyond renaming subfields. */
enum FieldStep {
  /** MARC 21 writes ISBNs without hyphens. */
  ISBN {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return toMarc21
          ? mapped(made, s -> "az".indexOf(s.code()) >= 0 ? s.value().replace("-", "") : s.value())
          : made;
    }
  },
  /** MARC 21 010 is a number of one library's system. */
  LCCN {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return mapped(made, s -> "(DLC)" + s.value().strip());
    }
  },
  /** Older MARC 21 records run language codes together; one language needs no 041. */
  LANGUAGES {
    @Override
    @Nullable Data after(Data made, Data source, boolean toMarc21) {
      char translation = source.ind1() == '0' ? '0' : source.ind1() == ' ' ? ' ' : '1';
      if (toMarc21) {
        boolean one = made.subfields().size() == 1 && made.subfields().getFirst().code() == 'a';
        return one ? null : new Data(made.tag(), translation, ' ', made.subfields());
      }
      List<Subfield> codes = new ArrayList<>();
      for (Subfield subfield : made.subfields()) {
        for (int i = 0; i < subfield.value().length(); i += 3) {
          int end = Math.min(i + 3, subfield.value().length());
          codes.add(new Subfield(subfield.code(), subfield.value().substring(i, end)));
        }
      }
      return new Data(made.tag(), translation, ' ', codes);
    }
  },
  /** 200 and 245: see {@link TitleStatement}. */
  TITLE {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return toMarc21 ? TitleStatement.toMarc21(source) : TitleStatement.toUnimarc(source);
    }
  },
  /** Values of one code become one, where the target may not repeat. */
  JOIN {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return toMarc21 ? joined(made, " ; ") : made;
    }
  },
  /** Parts of a contents note are divided by double hyphens in MARC 21. */
  CONTENTS {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return joined(made, toMarc21 ? " -- " : " ");
    }
  },
  /** MARC 21 ends elements with the punctuation that begins the next; UNIMARC has none. */
  ISBD {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return toMarc21 ? made : mapped(made, s -> withoutPunctuation(s.value()));
    }
  },
  /** Linked records with embedded fields, $1 200…, are read as if written with $t. */
  LINK {
    @Override
    Data before(Data source, boolean toMarc21) {
      return toMarc21 ? EmbeddedFields.flattened(source) : source;
    }
  },
  /** Family and given name are apart in UNIMARC; relators are codes, or words in CNMARC. */
  PERSON {
    @Override
    Data before(Data source, boolean toMarc21) {
      return toMarc21 ? PersonalName.joined(source) : source;
    }

    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      Data named =
          toMarc21 ? PersonalName.toMarc21(made, source) : PersonalName.toUnimarc(made, source);
      return RelatorCodes.convert(named, source, toMarc21);
    }
  },
  /** Relators are codes, or words in CNMARC. */
  CORPORATE {
    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      return RelatorCodes.convert(made, source, toMarc21);
    }
  },
  /** Which list a subject is from: second indicator in MARC 21, $2 in UNIMARC. */
  THESAURUS {
    private static final List<String> LISTS =
        List.of("lc", "lcch", "mesh", "nal", "", "cae", "rvm");

    @Override
    Data after(Data made, Data source, boolean toMarc21) {
      if (toMarc21) {
        String list = made.first('2');
        int known = list.equals("lcsh") ? 0 : LISTS.indexOf(list);
        char ind2 = known < 0 ? '7' : (char) ('0' + known);
        return new Data(
            made.tag(), made.ind1(), ind2, known < 0 ? made.subfields() : without('2', made));
      }
      int list = source.ind2() - '0';
      boolean named = list >= 0 && list < LISTS.size() && !LISTS.get(list).isEmpty();
      List<Subfield> subfields = new ArrayList<>(made.subfields());
      if (named) {
        subfields.add(new Subfield('2', LISTS.get(list)));
      }
      return new Data(made.tag(), made.ind1(), made.ind2(), subfields);
    }
  };

  private static final Pattern NEXT_ELEMENT = Pattern.compile("\\s*[/:;=,]\\s*$");

  /** The source field made ready for the row. */
  Data before(Data source, boolean toMarc21) {
    return source;
  }

  /** The made field completed; null when it is not needed after all. */
  @Nullable Data after(Data made, Data source, boolean toMarc21) {
    return made;
  }

  static String withoutPunctuation(String value) {
    return NEXT_ELEMENT.matcher(value).replaceFirst("").strip();
  }

  private interface Value {
    String of(Subfield subfield);
  }

  private static Data mapped(Data field, Value value) {
    UnaryOperator<Subfield> changed = s -> new Subfield(s.code(), value.of(s));
    return new Data(
        field.tag(), field.ind1(), field.ind2(), field.subfields().stream().map(changed).toList());
  }

  static List<Subfield> without(char code, Data field) {
    return field.subfields().stream().filter(s -> s.code() != code).toList();
  }

  private static Data joined(Data field, String separator) {
    List<Subfield> joined = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      int at = 0;
      while (at < joined.size() && joined.get(at).code() != subfield.code()) {
        at++;
      }
      if (at == joined.size()) {
        joined.add(subfield);
      } else {
        String text = joined.get(at).value() + separator + subfield.value();
        joined.set(at, new Subfield(subfield.code(), text));
      }
    }
    return new Data(field.tag(), field.ind1(), field.ind2(), joined);
  }
}
