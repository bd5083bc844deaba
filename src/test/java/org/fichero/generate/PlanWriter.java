package org.fichero.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fichero.generate.Truth.Row;

/** Writes a plan over the months; where a layout says more or less than months, it changes the truth to what it says. */
final class PlanWriter {
  private static final List<String> ACTIVITIES = List.of("Difusión", "Inscripción", "Talleres", "Visitas a terreno", "Cierre y muestra");

  private final MonthLayout layout;
  private final CellMark cells;
  private final Random random;

  PlanWriter(MonthLayout layout, CellMark cells, Random random) {
    this.layout = layout;
    this.cells = cells;
    this.random = random;
  }

  /** A plan as text, and the truth that it tells; no piece where words alone tell it. */
  record Written(Piece piece, Truth truth) {}

  Written write(Truth truth) {
    return switch (layout) {
      case PROSE_ONLY -> new Written(null, truth.withPlan(null, List.of()));
      case MARKS_LOST -> new Written(grid("| ", " | ", " |", true, names(), List.of(row(List.of(), "", ""))), truth.withPlan(null, List.of()));
      case QUARTERS, QUARTERS_T, SEMESTERS -> spans(truth);
      case ACTIVITIES, ACTIVITIES_NUMBERED, YEARS_AS_ROWS, TRANSPOSED_YEARS -> rows(truth);
      case YEARS_ABOVE -> new Written(Piece.raw(lines(truth.months())), truth.withPlan(truth.months(), List.of(
          new Row(null, 2023, truth.months().stream().filter(m -> m > 8).toList()),
          new Row(null, 2024, truth.months().stream().filter(m -> m <= 8).toList()))));
      default -> new Written(Piece.raw(lines(truth.months())), truth);
    };
  }

  private static List<String> names() {
    return Inventor.MONTHS.stream().map(m -> Character.toUpperCase(m.charAt(0)) + m.substring(1)).toList();
  }

  private List<String> row(List<Integer> months) {
    return row(months, cells.of(true), cells.of(false));
  }

  private static List<String> row(List<Integer> months, String ticked, String unticked) {
    return IntStream.rangeClosed(1, 12).mapToObj(m -> months.contains(m) ? ticked : unticked).toList();
  }

  private List<String> lines(List<Integer> months) {
    List<String> row = row(months);
    return switch (layout) {
      case TABS -> join("\t", names(), row);
      case TABS_TRIMMED -> List.of(String.join("\t", names()), trimmed(String.join("\t", row)));
      case TABS_BLANK_LINE_BETWEEN -> List.of(String.join("\t", names()), "", String.join("\t", row));
      case BARS -> bars(names(), List.of(row));
      case BARS_OPEN -> List.of(String.join(" | ", names()), String.join("|", Collections.nCopies(12, "---")),
          row.stream().map(c -> c.isEmpty() ? " " : c).collect(Collectors.joining(" | ")));
      case BARS_ALIGNED -> aligned(row);
      case HTML -> html(row);
      // an entity's own semicolon would part a cell
      case SEMICOLONS -> join(cells == CellMark.ENTITY ? "\t" : ";", names(), row);
      case COMMAS -> join(",", names(), row);
      case FIXED_WIDTH -> fixed(row);
      case ABBREVIATED -> bars(shortened(""), List.of(row));
      case ABBREVIATED_DOTTED -> join("\t", shortened("."), row);
      case ABBREVIATED_UPPER -> bars(shortened("").stream().map(m -> m.toUpperCase(java.util.Locale.ROOT)).toList(), List.of(row));
      case ABBREVIATED_SET -> bars(shortened("").stream().map(m -> m.equals("Sep") ? "Set" : m).toList(), List.of(row));
      case UPPER -> join("\t", names().stream().map(m -> m.toUpperCase(java.util.Locale.ROOT)).toList(), row);
      case INITIALS -> bars(List.of("E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"), List.of(row));
      case INITIALS_GLUED -> List.of("EFMAMJJASOND", IntStream.rangeClosed(1, 12).mapToObj(m -> months.contains(m) ? "X" : "-").collect(Collectors.joining()));
      case INITIALS_BOXED -> List.of(IntStream.rangeClosed(1, 12)
          .mapToObj(m -> (months.contains(m) ? "☒" : "☐") + "EFMAMJJASOND".charAt(m - 1)).collect(Collectors.joining(" ")));
      case MARKS_ABOVE -> List.of(IntStream.rangeClosed(1, 12).mapToObj(m -> months.contains(m) ? " X   " : "     ").collect(Collectors.joining()).stripTrailing(),
          String.join("  ", shortened("")));
      case FIGURES -> bars(IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList(), List.of(row));
      case HEADING_BROKEN -> broken(row);
      case HALVES_TWO_TABLES -> halves(row, true);
      case HALVES_ONE_TABLE -> halves(row, false);
      case YEARS_ABOVE -> years(row);
      case TRANSPOSED -> transposed(row, "%s\t%s", "Mes\tEjecución");
      case TRANSPOSED_BARS -> transposed(row, "| %s | %s |", "| Mes | Ejecución |\n|---|---|");
      case ONE_A_LINE_AFTER -> each(months, "%s %s", "☒", "☐");
      case ONE_A_LINE_BEFORE -> each(months, "%2$s %1$s", "[x]", "[ ]");
      case COLON_WORD -> each(months, "%s: %s", "X", "");
      case ALL_ON_ONE_LINE -> List.of(String.join("  ", each(months, "%2$s %1$s", "☒", "☐")));
      case WORDS_ON_ONE_LINE -> List.of(String.join(" / ", each(months, "%s: %s", "Sí", "No")));
      case WORDS_ON_TWO_LINES -> List.of(String.join("; ", each(months, "%s %s", "X", "-").subList(0, 6)),
          String.join("; ", each(months, "%s %s", "X", "-").subList(6, 12)));
      case BARS_DASHED_ONCE -> List.of("| " + String.join(" | ", names()) + " |", "|" + " - |".repeat(12), "| " + String.join(" | ", row) + " |");
      case TICKED_ONLY -> each(months, "%2$s %1$s", "✔", "").stream().map(String::strip).toList();
      case GRADED -> bars(names(), List.of(graded(months, List.of("■", "■■", "■■■"), "")));
      case TENTHS -> bars(shortened(""), List.of(graded(months, List.of("●●●", "●●○", "○●●"), "···")));
      default -> throw new IllegalStateException(layout.name());
    };
  }

  private List<String> graded(List<Integer> months, List<String> grades, String none) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(m -> months.contains(m) ? grades.get(random.nextInt(grades.size())) : none).toList();
  }

  private static String trimmed(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\t') {
      end--;
    }
    return line.substring(0, end);
  }

  private static List<String> join(String glue, List<String> heading, List<String> row) {
    return List.of(String.join(glue, heading), String.join(glue, row));
  }

  private static Piece grid(String first, String glue, String last, boolean rule, List<String> heading, List<List<String>> rows) {
    List<String> lines = new ArrayList<>(List.of(first + String.join(glue, heading) + last));
    if (rule) {
      lines.add("|" + "---|".repeat(heading.size()));
    }
    rows.forEach(r -> lines.add(first + String.join(glue, r) + last));
    return Piece.raw(lines);
  }

  private static List<String> bars(List<String> heading, List<List<String>> rows) {
    return Arrays.asList(grid("| ", " | ", " |", true, heading, rows).text().split("\n"));
  }

  private List<String> aligned(List<String> row) {
    List<String> heading = names();
    List<String> cells = IntStream.range(0, 12).mapToObj(i -> pad(row.get(i), heading.get(i).length())).toList();
    return List.of("| " + String.join(" | ", heading) + " |",
        "|:" + heading.stream().map(h -> "-".repeat(h.length())).collect(Collectors.joining(":|:")) + ":|",
        "| " + String.join(" | ", cells) + " |");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }

  private static List<String> html(List<String> row) {
    List<String> lines = new ArrayList<>(List.of("<table>"));
    lines.add("<tr>" + names().stream().map(n -> "<th>" + n + "</th>").collect(Collectors.joining()) + "</tr>");
    lines.add("<tr>" + row.stream().map(c -> "<td>" + c + "</td>").collect(Collectors.joining()) + "</tr>");
    lines.add("</table>");
    return lines;
  }

  private static List<String> fixed(List<String> row) {
    StringBuilder heading = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    int width = Math.max(11, row.stream().mapToInt(String::length).max().orElse(0)) + 2;
    for (int i = 0; i < 12; i++) {
      heading.append(pad(names().get(i), width));
      marks.append(pad("   " + row.get(i), width));
    }
    return List.of(heading.toString().stripTrailing(), marks.toString().stripTrailing());
  }

  private static List<String> shortened(String dot) {
    return names().stream().map(n -> n.substring(0, 3) + dot).toList();
  }

  private static List<String> broken(List<String> row) {
    List<String> heads = new ArrayList<>();
    List<String> tails = new ArrayList<>();
    for (String name : names()) {
      boolean cut = name.endsWith("bre");
      heads.add(cut ? name.substring(0, name.length() - 3) : name);
      tails.add(cut ? "bre" : "");
    }
    return List.of(String.join("\t", heads), String.join("\t", tails), String.join("\t", row));
  }

  private static List<String> halves(List<String> row, boolean apart) {
    List<String> lines = new ArrayList<>(bars(names().subList(0, 6), List.of(row.subList(0, 6))));
    if (apart) {
      lines.add("");
      lines.addAll(bars(names().subList(6, 12), List.of(row.subList(6, 12))));
    } else {
      lines.add("| " + String.join(" | ", names().subList(6, 12)) + " |");
      lines.add("| " + String.join(" | ", row.subList(6, 12)) + " |");
    }
    return lines;
  }

  /** From September of one year to August of the next. */
  private static List<String> years(List<String> row) {
    List<String> heading = new ArrayList<>(names().subList(8, 12));
    heading.addAll(names().subList(0, 8));
    List<String> marks = new ArrayList<>(row.subList(8, 12));
    marks.addAll(row.subList(0, 8));
    return List.of("2023\t\t\t\t2024\t\t\t\t\t\t\t", String.join("\t", heading), String.join("\t", marks));
  }

  private static List<String> transposed(List<String> row, String format, String heading) {
    List<String> lines = new ArrayList<>(Arrays.asList(heading.split("\n")));
    IntStream.range(0, 12).forEach(i -> lines.add(String.format(format, names().get(i), row.get(i))));
    return lines;
  }

  private static List<String> each(List<Integer> months, String format, String ticked, String unticked) {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(m -> String.format(format, names().get(m - 1), months.contains(m) ? ticked : unticked)).toList();
  }

  private Written spans(Truth truth) {
    int length = layout == MonthLayout.SEMESTERS ? 6 : 3;
    List<String> heading = switch (layout) {
      case QUARTERS -> List.of("1er trimestre", "2º trimestre", "3er trimestre", "4º trimestre");
      case QUARTERS_T -> List.of("T1", "T2", "T3", "T4");
      default -> List.of("1er semestre", "2º semestre");
    };
    List<Integer> spans = truth.months().stream().map(m -> (m - 1) / length).distinct().toList();
    List<String> row = IntStream.range(0, heading.size()).mapToObj(i -> cells.of(spans.contains(i))).toList();
    List<Integer> months = IntStream.rangeClosed(1, 12).filter(m -> spans.contains((m - 1) / length)).boxed().toList();
    return new Written(Piece.raw(bars(heading, List.of(row))), truth.withPlan(months, List.of()));
  }

  private Written rows(Truth truth) {
    boolean years = layout == MonthLayout.YEARS_AS_ROWS || layout == MonthLayout.TRANSPOSED_YEARS;
    int count = 2 + random.nextInt(2);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int part = i;
      List<Integer> own = truth.months().stream().filter(m -> m % count == part || random.nextInt(3) == 0).toList();
      rows.add(new Row(years ? String.valueOf(2021 + i) : ACTIVITIES.get(i), years ? 2021 + i : null, own));
    }
    List<Integer> union = rows.stream().flatMap(r -> r.months().stream()).distinct().sorted().toList();
    return new Written(Piece.raw(rowLines(rows, years)), truth.withPlan(union, rows));
  }

  private List<String> rowLines(List<Row> rows, boolean years) {
    if (layout == MonthLayout.TRANSPOSED_YEARS) {
      List<String> lines = new ArrayList<>();
      lines.add("Mes\t" + rows.stream().map(Row::label).collect(Collectors.joining("\t")));
      for (int m = 1; m <= 12; m++) {
        int month = m;
        lines.add(names().get(m - 1) + "\t"
            + rows.stream().map(r -> cells.of(r.months().contains(month))).collect(Collectors.joining("\t")));
      }
      return lines;
    }
    boolean numbered = layout == MonthLayout.ACTIVITIES_NUMBERED;
    List<String> heading = new ArrayList<>(numbered ? List.of("N°", "Actividad") : List.of(years ? "Año" : "Actividad"));
    heading.addAll(shortened(""));
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> line = new ArrayList<>(numbered ? List.of(String.valueOf(i + 1)) : List.of());
      line.add(rows.get(i).label());
      line.addAll(row(rows.get(i).months()));
      lines.add(line);
    }
    return bars(heading, lines);
  }
}
