package org.fichero.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fichero.generate.Truth.Comuna;
import org.fichero.generate.Truth.Group;
import org.fichero.generate.Truth.Line;

/** Invents fichas whose content is likely and whose meaning is beyond doubt. The same seed, the same fichas. */
final class Inventor {
  static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
      "septiembre", "octubre", "noviembre", "diciembre");
  static final List<String> CODES = List.of("sociolaboral", "acogida_atencion", "emprendimiento", "capacitaciones",
      "cooperativas", "intermediacion_laboral", "nna", "otra");

  private final Random random;
  private final List<Comuna> comunas;

  Inventor(long seed) {
    this.random = new Random(seed);
    this.comunas = comunas();
  }

  private static List<Comuna> comunas() {
    try (InputStream in = Inventor.class.getResourceAsStream("comunas.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split("\t"))
          .map(p -> new Comuna(p[0], p[1], p[2])).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** So many fichas, each of another municipality and title. */
  List<Truth> fichas(int count) {
    List<Comuna> shuffled = new ArrayList<>(comunas);
    Collections.shuffle(shuffled, random);
    List<Truth> fichas = new ArrayList<>();
    Set<String> titles = new LinkedHashSet<>();
    while (fichas.size() < count) {
      String title = title();
      if (titles.add(title)) {
        fichas.add(ficha(title, shuffled.get(fichas.size() % shuffled.size())));
      }
    }
    return fichas;
  }

  private Truth ficha(String title, Comuna comuna) {
    Set<String> ticked = new LinkedHashSet<>();
    CODES.stream().filter(c -> random.nextInt(3) == 0).forEach(ticked::add);
    ticked.add(CODES.get(random.nextInt(7)));
    List<Integer> months = months();
    boolean said = random.nextInt(4) > 0;
    return new Truth(title, comuna, some(Phrases.DEPARTMENTS, 1, 4), ticked, one(Phrases.OTHERS), group(),
        said ? words(months) : one(Phrases.UNDATED), months, said ? months : List.of(), List.of(),
        some(Phrases.SOURCES, 1, 3), one(Phrases.SUSTAINABILITY), paragraphs(Phrases.DESCRIPTIONS, 2, 5),
        paragraphs(Phrases.INNOVATIONS, 1, 2), lines());
  }

  private String title() {
    return one(Phrases.TITLE_HEADS) + " " + one(Phrases.TITLE_TAILS);
  }

  private Group group() {
    String[] parts = one(Phrases.GROUPS).split("\\|", -1);
    return new Group(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")));
  }

  private List<Integer> months() {
    if (random.nextBoolean()) {
      int from = 1 + random.nextInt(9);
      int to = from + 1 + random.nextInt(12 - from);
      return IntStream.rangeClosed(from, to).boxed().toList();
    }
    Set<Integer> some = new TreeSet<>();
    int count = 1 + random.nextInt(5);
    while (some.size() < count) {
      some.add(1 + random.nextInt(12));
    }
    return List.copyOf(some);
  }

  private String words(List<Integer> months) {
    int first = months.get(0);
    int last = months.get(months.size() - 1);
    boolean run = months.size() > 2 && last - first == months.size() - 1;
    if (run) {
      return capital(String.format(one(Phrases.RANGES), MONTHS.get(first - 1), MONTHS.get(last - 1)));
    }
    List<String> names = months.stream().map(m -> MONTHS.get(m - 1)).toList();
    String list = names.size() == 1 ? names.get(0)
        : String.join(", ", names.subList(0, names.size() - 1)) + " y " + names.get(names.size() - 1);
    return capital(String.format(one(Phrases.LISTS), list));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private List<String> paragraphs(List<String> pool, int least, int most) {
    List<String> sentences = new ArrayList<>(pool);
    Collections.shuffle(sentences, random);
    int count = least + random.nextInt(most - least + 1);
    List<String> paragraphs = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      int length = Math.min(1 + random.nextInt(3), sentences.size() - next - (count - i - 1));
      paragraphs.add(String.join(" ", sentences.subList(next, next + length)));
      next += length;
    }
    return paragraphs;
  }

  private List<Line> lines() {
    List<String> lines = some(Phrases.LINES, 1, 3);
    List<String> texts = some(Phrases.LINE_TEXTS, lines.size(), lines.size());
    return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).split("\\|"))
        .map(p -> new Line(p[0], p[1], texts.get(lines.indexOf(p[0] + "|" + p[1])))).toList();
  }

  private List<String> some(List<String> pool, int least, int most) {
    List<String> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, least + random.nextInt(most - least + 1)));
  }

  private String one(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }
}
