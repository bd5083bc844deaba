package org.fichero.generate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fichas as Markdown. */
final class MarkdownFile implements FileFormat {
  private final boolean table;
  private final StringBuilder body = new StringBuilder();

  private MarkdownFile(boolean table) {
    this.table = table;
  }

  static List<FileFormat> all() {
    return List.of(new MarkdownFile(false), new MarkdownFile(true));
  }

  @Override
  public String name() {
    return table ? "table.md" : "task.md";
  }

  @Override
  public void heading(int level, String text) {
    body.append("#".repeat(level)).append(' ').append(text).append("\n\n");
  }

  @Override
  public void words(String text) {
    body.append(text).append("\n\n");
  }

  @Override
  public void options(List<String> labels, List<Boolean> ticked) {
    body.append(table ? "| Opción | Marca |\n|:--|:-:|\n" : "");
    for (int i = 0; i < labels.size(); i++) {
      body.append(table ? "| " + labels.get(i) + " | " + (ticked.get(i) ? "X" : " ") + " |\n"
          : "- [" + (ticked.get(i) ? "x" : " ") + "] " + labels.get(i) + "\n");
    }
    body.append('\n');
  }

  @Override
  public void plan(List<Integer> months) {
    body.append("| ").append(String.join(" | ", FichaFiles.months())).append(" |\n").append("|---".repeat(12)).append("|\n|");
    body.append(IntStream.rangeClosed(1, 12).mapToObj(m -> months.contains(m) ? " X |" : "   |").collect(Collectors.joining())).append("\n\n");
  }

  @Override
  public byte[] bytes() {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
