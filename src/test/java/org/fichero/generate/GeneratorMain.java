package org.fichero.generate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.fichero.generate.Comparison.Check;
import tools.jackson.databind.JsonNode;

/**
 * Prints how many values come back right from every notation and layout, each axis alone and all mixed.
 * Arguments: fichas a value (8), seed (1), how many wrong ones to show of each (0), then axes or values of axes to keep
 * to, {@code MIXED} for all mixed, {@code PAIRS} for axes that touch each other two by two.
 */
public final class GeneratorMain {
  static final List<Class<? extends Enum<?>>> AXES = List.of(MarkNotation.class, MarkPlace.class,
      MonthLayout.class, CellMark.class, LabelStyle.class, ValuePlace.class, PageLayout.class, Encoding.class,
      TitleStyle.class, MunicipalityStyle.class, Sequence.class);

  private final Function<Rendering, List<JsonNode>> belt;
  private final PrintStream out;
  private final int fichas;
  private final long seed;
  private final int shown;

  GeneratorMain(Function<Rendering, List<JsonNode>> belt, PrintStream out, int fichas, long seed, int shown) {
    this.belt = belt;
    this.out = out;
    this.fichas = fichas;
    this.seed = seed;
    this.shown = shown;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int fichas = args.length > 0 ? Integer.parseInt(args[0]) : 8;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    int shown = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    List<String> only = args.length > 3 ? List.of(args).subList(3, args.length) : List.of();
    new GeneratorMain(new Belt()::records, out, fichas, seed, shown).run(only);
  }

  private void run(List<String> only) {
    out.printf("%-18s %-26s %6s %6s %7s %7s%n", "axis", "value", "right", "wrong", "silent", "right%");
    int[] total = new int[3];
    for (Class<? extends Enum<?>> axis : AXES) {
      for (Enum<?> value : axis.getEnumConstants()) {
        if (only.isEmpty() || only.contains(value.name()) || only.contains(axis.getSimpleName())) {
          add(total, row(axis.getSimpleName(), value.name(), checks(Axes.plain().with(value))));
        }
      }
    }
    if (only.isEmpty() || only.contains("MIXED")) {
      mixed(total);
    }
    if (only.contains("PAIRS")) {
      pairs(MarkNotation.values(), MarkPlace.values(), total);
      pairs(CellMark.values(), MonthLayout.values(), total);
      pairs(LabelStyle.values(), ValuePlace.values(), total);
      pairs(TitleStyle.values(), MunicipalityStyle.values(), total);
    }
    row("all", "", total, "");
  }

  /** Two axes that touch each other, each value of one with each of the other. */
  private void pairs(Enum<?>[] some, Enum<?>[] others, int[] total) {
    for (Enum<?> one : some) {
      for (Enum<?> other : others) {
        add(total, row(one.name(), other.name(), checks(Axes.plain().with(one).with(other))));
      }
    }
  }

  private void mixed(int[] total) {
    Random random = new Random(seed);
    List<Check> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.addAll(checks(mixed(random)));
    }
    add(total, row("mixed", "", all));
  }

  /** A value of every axis at random, the printed form's own value half of the time. */
  static Axes mixed(Random random) {
    Axes axes = Axes.plain();
    for (Class<? extends Enum<?>> axis : AXES) {
      Enum<?>[] values = axis.getEnumConstants();
      Enum<?> value = values[random.nextInt(values.length)];
      axes = random.nextBoolean() ? axes.with(value) : axes;
    }
    return axes;
  }

  private List<Check> checks(Axes axes) {
    Rendering rendering = Renderer.render(new Inventor(seed).fichas(fichas), axes, seed);
    List<Check> checks = Comparison.of(rendering.truths(), belt.apply(rendering));
    Map<String, Integer> told = new TreeMap<>();
    for (Check check : checks) {
      if (!check.right() && told.merge(check.pointer(), 1, Integer::sum) <= shown) {
        out.printf("  %s %s%s%n    expected %s%n    got      %s%n", axes, check.pointer(),
            check.silent() ? " SILENT" : "", check.expected(), check.actual());
      }
    }
    return checks;
  }

  private static void add(int[] total, int[] counts) {
    for (int i = 0; i < 3; i++) {
      total[i] += counts[i];
    }
  }

  private int[] row(String axis, String value, List<Check> checks) {
    int right = (int) checks.stream().filter(Check::right).count();
    int silent = (int) checks.stream().filter(Check::silent).count();
    int[] counts = {right, checks.size() - right, silent};
    row(axis, value, counts, where(checks));
    return counts;
  }

  /** Which values are wrong how often, silent ones with an exclamation mark. */
  private static String where(List<Check> checks) {
    Map<String, Integer> wrong = new TreeMap<>();
    checks.stream().filter(c -> !c.right())
        .forEach(c -> wrong.merge(c.pointer() + (c.silent() ? "!" : ""), 1, Integer::sum));
    return wrong.isEmpty() ? "" : wrong.toString();
  }

  private void row(String axis, String value, int[] counts, String where) {
    double share = 100.0 * counts[0] / Math.max(1, counts[0] + counts[1]);
    out.printf(java.util.Locale.ROOT, "%-18s %-26s %6d %6d %7d %7.2f %s%n", axis, value, counts[0], counts[1],
        counts[2], share, where);
  }
}
