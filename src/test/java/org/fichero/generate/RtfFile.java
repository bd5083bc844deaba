package org.fichero.generate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fichas as RTF in Word's manner. */
final class RtfFile implements FileFormat {
  /** What a box is in the file. */
  enum Box { FIELD, FIELD_DEFAULT, SYMBOL, GLYPH }

  private final Box box;
  private final boolean table;
  private final StringBuilder body = new StringBuilder();

  private RtfFile(Box box, boolean table) {
    this.box = box;
    this.table = table;
  }

  static List<FileFormat> all() {
    List<FileFormat> all = new ArrayList<>();
    for (Box box : Box.values()) {
      all.add(new RtfFile(box, false));
      all.add(new RtfFile(box, true));
    }
    return all;
  }

  @Override
  public String name() {
    return (box + (table ? "-TABLE" : "") + ".rtf").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public void heading(int level, String text) {
    body.append("\\pard\\s").append(level).append("\\outlinelevel").append(level - 1).append(" {\\b ").append(escaped(text)).append("}\\par\n");
  }

  @Override
  public void words(String text) {
    body.append("\\pard ").append(escaped(text)).append("\\par\n");
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    for (int i = 0; i < labels.size(); i++) {
      String mark = box(ticked.get(i));
      String label = escaped(labels.get(i));
      if (table) {
        row(List.of(mark, label));
      } else {
        body.append("\\pard ").append(mark).append("\\tab ").append(label).append("\\par\n");
      }
    }
    body.append(table ? "\\pard\\par\n" : "");
  }

  @Override
  public void plan(List<Integer> months) {
    row(FichaFiles.months());
    row(IntStream.rangeClosed(1, 12).mapToObj(m -> table ? box(months.contains(m)) : months.contains(m) ? "X" : "").toList());
    body.append("\\pard\\par\n");
  }

  private void row(List<String> cells) {
    body.append("\\trowd");
    IntStream.rangeClosed(1, cells.size()).forEach(i -> body.append("\\cellx").append(i * 800));
    body.append("\n\\pard\\intbl ");
    cells.forEach(c -> body.append(c).append("\\cell "));
    body.append("\\row\n");
  }

  private String box(boolean on) {
    return switch (box) {
      case FIELD -> field("\\ffres" + (on ? 1 : 0) + "\\ffdefres0");
      case FIELD_DEFAULT -> field("\\ffres25\\ffdefres" + (on ? 1 : 0));
      case SYMBOL -> "{\\f1 \\'" + (on ? "fe" : "a8") + "}";
      case GLYPH -> on ? "\\u9746?" : "\\u9744?";
    };
  }

  private static String field(String state) {
    return "{\\field{\\*\\fldinst { FORMCHECKBOX {\\*\\formfield{\\fftype1" + state + "\\ffhps20{\\*\\ffname Casilla}}}}}{\\fldrslt }}";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c == '\\' || c == '{' || c == '}' ? "\\" + c : c < 128 ? String.valueOf(c) : c < 256 && c >= 160
          ? String.format("\\'%02x", (int) c) : "\\u" + (short) c + "?");
    }
    return out.toString();
  }

  @Override
  public byte[] bytes() {
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fnil\\fcharset2 Wingdings;}}"
        + "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\outlinelevel1 heading 2;}}\n" + body + "}")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
