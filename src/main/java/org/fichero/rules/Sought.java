package org.fichero.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a field must say that is looked for among the words of others: by {@code from} or {@code place: anywhere}. */
final class Sought {
  /** Kinds whose value is no more than the words that are found. */
  private static final Set<FieldKind> SHAPED = EnumSet.of(FieldKind.EMAIL, FieldKind.URL, FieldKind.DATE);

  private Sought() {}

  static void place(FieldRule rule, Yaml yaml) {
    boolean anywhere = rule.place() == FieldRule.Place.ANYWHERE;
    boolean shaped = SHAPED.contains(rule.kind()) || rule.kind() == FieldKind.IDENTIFIER && yaml.get("pattern") != null;
    if (anywhere && !shaped) {
      yaml.get("place").problem("'place: anywhere' finds what has a shape of its own: kind email, url, date, or identifier with a pattern");
    }
    if (rule.isSought() && !(rule.labels().isEmpty() && rule.markers().isEmpty())) {
      yaml.get(anywhere ? "place" : "from").problem("the field '" + rule.name() + "' has labels of its own: leave either them or this key out");
    }
  }

  /** @param siblings the fields of the same group, or of the ficha */
  static void from(FieldRule rule, Set<String> siblings, Yaml yaml) {
    List<String> others = new ArrayList<>(siblings);
    others.remove(rule.name());
    if (rule.from() != null && !others.contains(rule.from())) {
      yaml.get("from").problem("no field beside '" + rule.name() + "' is called '" + rule.from() + "'" + Nearest.hint(rule.from(), others));
    }
  }
}
