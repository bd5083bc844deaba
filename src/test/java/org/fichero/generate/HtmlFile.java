package org.fichero.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fichas as a web page. */
final class HtmlFile implements FileFormat {
  /** What a box is in the page. */
  enum Box { INPUT, RADIO, ARIA, GLYPH, X }

  /** How options lie on the page. */
  enum Layout { LABELS, LIST, TABLE_BEFORE, TABLE_AFTER }

  /** What a ticked month is. */
  enum Cell { X, INPUT, SHADED, BAR_SHADED, BAR_X }

  private final Box box;
  private final Layout layout;
  private final Cell cell;
  private final boolean form;
  private final StringBuilder body = new StringBuilder();
  private int group;

  private HtmlFile(Box box, Layout layout, Cell cell, boolean form) {
    this.box = box;
    this.layout = layout;
    this.cell = cell;
    this.form = form;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new HtmlFile(box, Layout.TABLE_BEFORE, Cell.X, true));
      for (Layout layout : box == Box.X ? new Layout[] {Layout.TABLE_AFTER} : Layout.values()) {
        all.add(new HtmlFile(box, layout, Cell.INPUT, false));
      }
    }
    for (Cell cell : Cell.values()) {
      all.add(new HtmlFile(Box.INPUT, Layout.LABELS, cell, true));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + "-" + layout + "-" + cell + (form ? "-FORM" : "") + ".html").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    body.append("<h").append(level).append('>').append(FileFormat.xml(text)).append("</h").append(level).append(">\n");
  }

  @Override
  public void words(String text) {
    body.append("<p>").append(FileFormat.xml(text)).append("</p>\n");
  }

  @Override
  public void section(String label, List<String> paragraphs) {
    if (!form) {
      FileFormat.super.section(label, paragraphs);
      return;
    }
    body.append("<table><tr><th>").append(label).append("</th><td>");
    paragraphs.forEach(this::words);
    body.append("</td></tr></table>\n");
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    group++;
    String item = switch (layout) {
      case LABELS -> "<div><label>%s %s</label></div>\n";
      case LIST -> "<li>%s %s</li>\n";
      case TABLE_BEFORE -> "<tr><td>%s</td><td>%s</td></tr>\n";
      case TABLE_AFTER -> "<tr><td>%2$s</td><td>%1$s</td></tr>\n";
    };
    boolean table = layout == Layout.TABLE_BEFORE || layout == Layout.TABLE_AFTER;
    String outer = table ? "table" : layout == Layout.LIST ? "ul" : "form";
    body.append('<').append(outer).append(">\n");
    for (int i = 0; i < labels.size(); i++) {
      body.append(String.format(item, box(ticked.get(i), i), FileFormat.xml(labels.get(i))));
    }
    body.append("</").append(outer).append(">\n");
  }

  private String box(boolean on, int i) {
    return switch (box) {
      case INPUT -> input(on);
      case RADIO -> "<input name=g" + group + "_" + i + " type=radio value=si" + (on ? " checked" : "") + ">";
      case ARIA -> "<span role=\"checkbox\" aria-checked=\"" + on + "\"></span>";
      case GLYPH -> on ? "&#9745;" : "&#9744;";
      case X -> on ? "X" : "";
    };
  }

  private static String input(boolean on) {
    return "<input type=\"checkbox\"" + (on ? " checked=\"checked\"" : "") + "/>";
  }

  @Override
  public void plan(List<Integer> months) {
    String names = FichaFiles.months().stream().map(m -> "<th>" + m + "</th>").collect(Collectors.joining());
    body.append("<table border=1><tr>").append(names).append("</tr>\n<tr>").append(row(months)).append("</tr></table>\n");
  }

  private String row(List<Integer> months) {
    if (cell == Cell.BAR_X || cell == Cell.BAR_SHADED) {
      return FichaFiles.runs(months).stream().map(r -> "<td colspan=" + r.length()
          + (!r.ticked() ? ">" : cell == Cell.BAR_X ? ">X" : " style='background-color: #4472c4'>") + "</td>").collect(Collectors.joining());
    }
    return IntStream.rangeClosed(1, 12).mapToObj(m -> cell(months.contains(m))).collect(Collectors.joining());
  }

  private String cell(boolean on) {
    return switch (cell) {
      case X -> "<td>" + (on ? "X" : "&nbsp;") + "</td>";
      case INPUT -> "<td>" + input(on) + "</td>";
      default -> on ? "<td bgcolor='#4472C4'></td>" : "<td></td>";
    };
  }

  @Override
  public byte[] bytes() {
    return ("<!DOCTYPE html>\n<html lang=es><head><meta charset=utf-8><title>Fichas</title></head><body>\n" + body + "</body></html>\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
