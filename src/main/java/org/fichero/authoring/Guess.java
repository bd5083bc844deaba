package org.fichero.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Mention;
import org.fichero.model.Node;
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
  /** So many of a field's values hold several paragraphs, that all are read as such. */
  /** One record in ten that has several paragraphs makes a field of them. */
  private static final double FEW = 0.1;
  private static final int SHORT = 60;
  private static final java.util.regex.Pattern MONEY_FROM = java.util.regex.Pattern.compile("financ|recurso|fuente|aporte");
  private static final java.util.regex.Pattern DATED = java.util.regex.Pattern.compile("\\bfecha\\b");
  private static final java.util.regex.Pattern LARGER = java.util.regex.Pattern.compile("^(?:provincia|region|pais|departamento)");
  private static final int BRIEF = 220;
  private static final int LEAST_MONTHS = 6;
  private static final int LEAST_PLAN = 4;
  private static final int LONGEST_MONTH = 10;
  private static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "setiembre", "octubre", "noviembre", "diciembre");
  private static final List<List<String>> COUNTED = List.of(
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
      List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"));
  private static final int PARAGRAPH = 40;

  static Guess of(Skeleton.Label label, Normaliser normaliser) {
    List<List<Block>> values = label.values().stream().filter(v -> !v.isEmpty()).toList();
    if (values.isEmpty()) {
      return new Guess(FieldKind.TEXT, 0, "nothing stands under it anywhere", List.of());
    }
    Guess marked = marked(values);
    return marked != null ? marked : ofWords(label.words(), values, normaliser);
  }

  private static Guess marked(List<List<Block>> values) {
    double months = Texts.share(values, v -> v.stream().anyMatch(b -> b instanceof Block.Table t && isPlan(t)));
    if (months >= 0.5 && Texts.share(values, v -> v.stream().allMatch(b -> b instanceof Block.Table t && isOneYear(t))) >= 0.9) {
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

  static boolean isPlan(Block.Table table) {
    return table.rows().stream().anyMatch(r -> r.cells().size() >= 12 && (r.cells().stream()
        .filter(c -> c.content().text().strip().length() > 0 && "efmajsond".indexOf(Fold.fold(c.content().text()).charAt(0)) >= 0)
        .count() >= 10 || COUNTED.stream().anyMatch(months -> r.cells().stream().map(c -> Fold.fold(c.content().text()).strip())
        .filter(months::contains).distinct().count() == months.size()))) || table.rows().stream().limit(2).anyMatch(Guess::isPartOfYear);
  }

  /** Whether at least four months, and little else, stand in the row: a plan of a part of the year. */
  private static boolean isPartOfYear(Block.Row row) {
    List<String> words = row.cells().stream().map(c -> c.content().text().strip()).filter(w -> !w.isEmpty()).toList();
    long months = words.stream().filter(w -> w.length() <= LONGEST_MONTH && isMonth(w)).count();
    return months >= LEAST_PLAN && months * 10 >= words.size() * 6L;
  }

  /** The months over one row of marks, with nothing that names the row. */
  private static boolean isOneYear(Block.Table table) {
    return isPlan(table) && table.rows().size() == 2 && table.rows().get(0).cells().size() == 12
        && table.rows().get(1).cells().stream().allMatch(c -> c.content().isBlank());
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
    if (options.size() >= LEAST_MONTHS && options.values().stream().allMatch(Guess::isMonth)) {
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

  private static Guess ofWords(String label, List<List<Block>> values, Normaliser normaliser) {
    List<String> texts = values.stream().map(Guess::text).toList();
    Guess code = PlainGuess.code(texts);
    Guess number = code != null ? code : PlainGuess.number(label, texts);
    if (number != null) {
      return number;
    }
    boolean one = Texts.share(values, v -> v.size() == 1) >= 0.9;
    Guess answer = PlainGuess.yesNo(texts);
    Guess list = answer != null ? answer : one ? PlainGuess.list(texts) : null;
    if (list != null) {
      return list;
    }
    boolean dated = DATED.matcher(Fold.fold(label)).find() && Texts.share(texts, t -> t.length() <= SHORT) >= 0.9 && Texts.share(texts, t -> t.length() <= SHORT && normaliser.read(FieldKind.DATE, t) instanceof Node.Leaf d && d.value() != null) >= 0.6;
    if (dated) {
      return new Guess(FieldKind.DATE, 1, "its label says date, and its values hold one", List.of());
    }
    for (FieldKind kind : List.of(FieldKind.EMAIL, FieldKind.URL, FieldKind.PLACE, FieldKind.MONEY, FieldKind.PERIOD, FieldKind.DATE)) {
      boolean address = kind == FieldKind.EMAIL || kind == FieldKind.URL;
      // a larger place's name may be a comuna's too
      if (kind == FieldKind.PLACE && LARGER.matcher(Fold.fold(label)).find()) {
        continue;
      }
      // a stroke says that there is none
      List<String> said = address ? texts.stream().filter(t -> t.chars().anyMatch(Character::isLetter)).toList() : texts;
      double share = said.isEmpty() ? 0 : Texts.share(said, t -> t.length() <= SHORT * 2 && reads(kind, t, normaliser));
      if (share >= 0.6) {
        return new Guess(kind, share, "its values read as " + kind.code(), List.of());
      }
    }
    boolean brief = Texts.share(texts, t -> t.length() <= BRIEF) >= 0.7;
    double bodies = brief ? Texts.share(texts, t -> isMostly(t, "organisation", normaliser)) : 0;
    if (bodies >= 0.6) {
      return new Guess(FieldKind.ORGANISATIONS, bodies, "its values name public bodies", List.of());
    }
    double funding = brief && MONEY_FROM.matcher(Fold.fold(label)).find() ? Texts.share(texts, t -> funds(t, normaliser)) : 0;
    if (funding >= 0.6) {
      return new Guess(FieldKind.FUNDING, funding, "its values name where money comes from", List.of());
    }
    double countries = brief ? Texts.share(texts, t -> names(t, "country", normaliser)) : 0;
    if (countries >= 0.25 && values.size() > 1 && Texts.share(texts, t -> t.length() <= 2 * SHORT) >= 0.8) {
      return new Guess(FieldKind.VOCABULARY, countries, "its values name countries or nationalities", List.of());
    }
    Guess topics = TopicGuess.of(values);
    Guess plain = topics != null ? topics : PlainGuess.answers(texts);
    return plain != null ? plain : prose(values, texts);
  }

  /** What the cells under a heading seem to be. */
  static Guess ofCells(String heading, List<String> cells, Normaliser normaliser) {
    Guess number = PlainGuess.number(heading, cells);
    if (number != null) {
      return number;
    }
    for (FieldKind kind : List.of(FieldKind.EMAIL, FieldKind.DATE)) {
      double share = Texts.share(cells, t -> t.length() <= SHORT && reads(kind, t, normaliser));
      if (share >= 0.6) {
        return new Guess(kind, share, "its cells read as " + kind.code(), List.of());
      }
    }
    return new Guess(FieldKind.TEXT, 1, "words", List.of());
  }

  /** Whether a heading is a month's name or its beginning. */
  static boolean isMonth(String heading) {
    String word = Fold.fold(heading);
    return word.length() >= 3 && MONTHS.stream().anyMatch(m -> m.startsWith(word.substring(0, 3)));
  }

  private static Guess prose(List<List<Block>> values, List<String> texts) {
    Guess list = ListGuess.of(values);
    if (list != null) {
      return list;
    }
    double several = Texts.share(values, v -> v.stream().filter(b -> b instanceof Block.Line l && l.blanksBefore() > 0
        && l.content().text().length() > PARAGRAPH).count() > 1);
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    if (several < FEW && length > BRIEF * 4 / 3.0) {
      return new Guess(FieldKind.PARAGRAPHS, 0.5, "long, if mostly one paragraph", List.of());
    }
    return several >= FEW ? new Guess(FieldKind.PARAGRAPHS, several, "several paragraphs", List.of())
        : new Guess(FieldKind.TEXT, Texts.share(texts, t -> t.length() <= BRIEF * 4), "text, because no other kind fits all", List.of());
  }

  /** Whether a date has two ends, or one that is open. */
  private static boolean isStretch(Mention mention) {
    Map<String, Node> parts = mention.value() instanceof Node.Members m ? m.members() : Map.of();
    return mention.type().equals("date") && parts.containsKey("start") && !String.valueOf(parts.get("start")).equals(String.valueOf(parts.get("end"))) && parts.get("kind") instanceof Node.Leaf kind && "period".equals(kind.value());
  }

  static String text(List<Block> value) {
    return value.stream().filter(Block.Line.class::isInstance).map(b -> ((Block.Line) b).content().text().strip())
        .collect(Collectors.joining("\n"));
  }

  private static boolean reads(FieldKind kind, String text, Normaliser normaliser) {
    if (kind == FieldKind.MONEY || kind == FieldKind.DATE || kind == FieldKind.PERIOD) {
      List<Mention> found = normaliser.mentions(text, null);
      String type = kind == FieldKind.MONEY ? "money" : "date";
      // "trimestral" is a mention of time too, but no date
      boolean fits = kind != FieldKind.DATE
          || text.length() <= SHORT / 2 && normaliser.read(kind, text) instanceof Node.Leaf date && date.value() != null;
      if (kind == FieldKind.PERIOD && found.stream().noneMatch(Guess::isStretch)) {
        return false;
      }
      return fits && found.stream().anyMatch(m -> m.type().equals(type) && m.text().length() * 2 > text.strip().length());
    }
    Node node = normaliser.read(kind, text);
    if (kind == FieldKind.EMAIL || kind == FieldKind.URL) {
      return node instanceof Node.Leaf l && l.value() != null && l.value().toString().length() >= text.replaceAll("\\s+", "").length() - 1;
    }
    Node part = node instanceof Node.Members m ? m.members().get("code") : node;
    return part instanceof Node.Leaf leaf && leaf.value() != null;
  }

  private static boolean funds(String text, Normaliser normaliser) {
    Node sources = normaliser.read(FieldKind.FUNDING, text) instanceof Node.Members m ? m.members().get("sources") : null;
    return sources instanceof Node.Items items && items.items().stream().anyMatch(s ->
        s instanceof Node.Members m && m.members().get("kind") instanceof Node.Leaf leaf && leaf.value() != null);
  }

  private static boolean names(String text, String type, Normaliser normaliser) {
    return normaliser.mentions(text, null).stream().anyMatch(m -> m.type().equals(type));
  }

  /** Whether mentions of a type make up half of the text. */
  private static boolean isMostly(String text, String type, Normaliser normaliser) {
    int covered = normaliser.mentions(text, null).stream().filter(m -> m.type().equals(type))
        .mapToInt(m -> m.span().length()).sum();
    return covered * 2 >= text.length() && covered > 0;
  }
}
