package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;

/**
 * What kind a field seems to be.
 *
 * @param kind the guess
 * @param share how much of the evidence is for it, from 0 to 1
 * @param because what it rests on, for a comment
 * @param words options or topics of a vocabulary, columns of a table, the pattern of an identifier; empty for other kinds
 */
record Guess(FieldKind kind, double share, String because, List<String> words) {
  private static final int LEAST_MONTHS = 6;

  static Guess of(Skeleton.Label label, Normaliser normaliser) {
    List<List<Block>> values = label.values().stream().filter(v -> !v.isEmpty()).toList();
    if (values.isEmpty()) {
      return new Guess(FieldKind.TEXT, 0, "nothing stands under it anywhere", List.of());
    }
    Guess marked = marked(values);
    return marked != null ? marked : WordGuess.of(label.words(), values, normaliser);
  }

  private static Guess marked(List<List<Block>> values) {
    double months = Texts.share(values, v -> v.stream().anyMatch(b -> b instanceof Block.Table t && PlanLook.isPlan(t)));
    if (months >= 0.5 && Texts.share(values, v -> v.stream().allMatch(b -> b instanceof Block.Table t && PlanLook.isOneYear(t))) >= 0.9) {
      return new Guess(FieldKind.MONTHS, months, "one row of marks under the months", List.of());
    }
    if (months >= 0.5) {
      return new Guess(FieldKind.SCHEDULE, months, "a table of months", List.of());
    }
    double tables = Texts.share(values, v -> v.stream().anyMatch(b -> b instanceof Block.Table t && t.rows().size() > 1));
    double options = Texts.share(values, v -> v.stream().anyMatch(Block.Options.class::isInstance));
    // one sign below a table is a note's: "(*) Montos en pesos"
    boolean note = tables >= 0.5 && values.stream().allMatch(v -> v.stream().allMatch(b -> !(b instanceof Block.Options o) || o.options().size() == 1));
    if (options >= 0.3 && !note) {
      return choices(values, options);
    }
    return tables < 0.5 ? null : new Guess(FieldKind.TABLE, tables, "a table with headings", headings(values));
  }

  private static Guess choices(List<List<Block>> values, double share) {
    Map<String, String> options = new LinkedHashMap<>();
    int most = 0;
    for (List<Block> value : values) {
      int ticked = 0;
      for (Block block : value) {
        if (block instanceof Block.Options list) {
          list.options().forEach(o -> options.putIfAbsent(Skeleton.key(head(o.label().text())), head(o.label().text())));
          ticked += (int) list.options().stream().filter(o -> Boolean.TRUE.equals(o.mark().state().checked())).count();
        }
      }
      most = Math.max(most, ticked);
    }
    options.remove("");
    boolean yesNo = options.isEmpty() || PlainGuess.areYesNo(options.values());
    if (options.size() >= LEAST_MONTHS && options.values().stream().allMatch(DraftLanguage.BUNDLED::isMonth)) {
      return new Guess(FieldKind.MONTHS, share, "boxes beside the names of months", List.of());
    }
    FieldKind kind = yesNo ? FieldKind.BOOLEAN : most > 1 || values.size() == 1 ? FieldKind.CHOICES : FieldKind.CHOICE;
    String because = "boxes to tick, at most " + most + " ticked at once";
    return new Guess(kind, share, because, yesNo ? List.of() : List.copyOf(options.values()));
  }

  /** "Otra: Regularización" is the option "Otra:". */
  private static String head(String label) {
    int colon = label.indexOf(':');
    return colon > 0 ? label.substring(0, colon + 1).strip() : label.strip();
  }

  private static List<String> headings(List<List<Block>> values) {
    for (List<Block> value : values) {
      for (Block block : value) {
        if (block instanceof Block.Table table && table.rows().size() > 1) {
          return table.rows().get(0).cells().stream().map(c -> c.content().text().strip()).filter(s -> !s.isEmpty()).toList();
        }
      }
    }
    return List.of();
  }

  static String text(List<Block> value) {
    return value.stream().filter(Block.Line.class::isInstance).map(b -> ((Block.Line) b).content().text().strip())
        .collect(Collectors.joining("\n"));
  }
}
