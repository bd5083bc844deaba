package org.fichero.generate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes the sections of one ficha: label and value. */
final class SectionWriter {
  private static final Set<LabelStyle> BLOCKS = EnumSet.of(LabelStyle.ATX_2, LabelStyle.ATX_3_CLOSED, LabelStyle.SETEXT,
      LabelStyle.WIKI, LabelStyle.UNDERLINED, LabelStyle.HTML_HEADING, LabelStyle.BROKEN, LabelStyle.BROKEN_OCR, LabelStyle.TABS, LabelStyle.TRAILING_TAB);

  private final Axes axes;
  private final LabelWriter labels;
  private final OptionsWriter options;
  private final PlanWriter plan;
  private final PageWriter page;
  private boolean afterRow;

  SectionWriter(Axes axes, PageWriter page, Random random) {
    this.axes = axes;
    this.page = page;
    this.labels = new LabelWriter(axes.labels());
    this.options = new OptionsWriter(axes.marks(), axes.place());
    this.plan = new PlanWriter(axes.months(), axes.cells(), random);
  }

  /** Writes one section; the truth as it reads now. */
  Truth write(Field field, Truth truth, int number, boolean empty, boolean headed) {
    PlanWriter.Written written = field == Field.IMPLEMENTATION ? plan.write(truth) : null;
    Truth told = written == null ? truth : written.truth();
    List<Piece> pieces = empty ? List.of() : pieces(field, told, written == null ? null : written.piece());
    if (headed) {
      place(labels.write(field, number), pieces);
    } else {
      pieces.forEach(p -> page.add(p, 1, true));
    }
    return told;
  }

  /** A label that comes again on the next page, with the rest of its paragraphs. */
  void again(Field field, int number, List<String> rest) {
    place(labels.write(field, number), rest.stream().map(Piece::prose).toList());
  }

  List<Piece> pieces(Field field, Truth truth, Piece table) {
    List<Piece> pieces = new ArrayList<>();
    switch (field) {
      case DEPARTMENTS -> pieces.addAll(list(truth.departments(), ", ", ""));
      case CATEGORIES -> pieces.add(options.write(truth.categories(), truth.other()));
      case GROUP -> pieces.add(Piece.prose(truth.group().text()));
      case IMPLEMENTATION -> {
        if (table != null) {
          pieces.add(table);
        }
        pieces.add(Piece.prose(truth.words()));
      }
      case FUNDING -> pieces.addAll(list(truth.sources(), ". ", "."));
      case SUSTAINABILITY -> pieces.add(Piece.prose(truth.sustainability()));
      case DESCRIPTION -> pieces.addAll(list(truth.description(), null, ""));
      case INNOVATION -> pieces.addAll(list(truth.innovation(), null, ""));
      case LINES -> lines(truth.lines(), pieces);
    }
    return pieces;
  }

  private static void lines(List<Truth.Line> lines, List<Piece> pieces) {
    for (int i = 0; i < lines.size(); i++) {
      Truth.Line line = lines.get(i);
      pieces.add(Piece.prose(i == 0
          ? "Se destaca el trabajo en las líneas de acción de Sello: **" + line.label() + "**, " + line.text()
          : line.label() + ", " + line.text()));
    }
  }

  /** Several values: as items of a list where the page has lists, else joined, or a paragraph each without a glue. */
  private List<Piece> list(List<String> values, String glue, String end) {
    String bullet = switch (axes.page()) {
      case LISTS -> "- ";
      case LISTS_NUMBERED -> "%d. ";
      case LISTS_TABBED -> "•\t";
      case LISTS_CLINGING -> "-";
      default -> null;
    };
    if (bullet == null || bullet.equals("-") && values.size() == 1) {
      return glue == null ? values.stream().map(Piece::prose).toList()
          : List.of(Piece.prose(String.join(glue, values) + end));
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      items.add(String.format(bullet, i + 1) + values.get(i) + end);
    }
    return List.of(Piece.raw(items));
  }

  private void place(String label, List<Piece> pieces) {
    boolean inline = !pieces.isEmpty() && pieces.get(0).prose() && !BLOCKS.contains(axes.labels());
    ValuePlace where = axes.values();
    if (where == ValuePlace.BELOW || where == ValuePlace.BELOW_CLOSE || !inline) {
      afterRow = false;
      page.add(Piece.raw(List.of(label)), 2, false);
      boolean close = where == ValuePlace.BELOW_CLOSE;
      for (int i = 0; i < pieces.size(); i++) {
        page.add(pieces.get(i), i == 0 && close ? 0 : 1, true);
      }
      return;
    }
    boolean table = where == ValuePlace.TABLE_TABS || where == ValuePlace.TABLE_BARS || where == ValuePlace.TABLE_HTML;
    String first = pieces.get(0).text();
    if (table && pieces.size() == 1) {
      page.add(Piece.raw(List.of(row(label, first, where))), afterRow ? 0 : 2, false);
      afterRow = true;
      return;
    }
    afterRow = false;
    page.add(Piece.prose(line(label, first, where)), 2, false);
    pieces.stream().skip(1).forEach(p -> page.add(p, 1, true));
  }

  private static String row(String label, String value, ValuePlace where) {
    return switch (where) {
      case TABLE_TABS -> label + "\t" + value;
      case TABLE_BARS -> "| " + label + " | " + value + " |";
      default -> "<table><tr><td>" + label + "</td><td>" + value + "</td></tr></table>";
    };
  }

  private static String line(String label, String value, ValuePlace where) {
    boolean ended = label.endsWith(":") || label.endsWith("–") || label.endsWith(":**");
    if (where == ValuePlace.SAME_LINE_DASH && !ended) {
      return label + " – " + value;
    }
    if (where == ValuePlace.SAME_LINE_BOLD && !ended && label.chars().allMatch(c -> c != '*' && c != '_' && c != '<')) {
      return "**" + label + ":** " + value;
    }
    return ended ? label + " " + value : label + ": " + value;
  }
}
