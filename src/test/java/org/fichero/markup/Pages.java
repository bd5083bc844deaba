package org.fichero.markup;

import java.util.List;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Document;
import org.fichero.model.Mark;
import org.fichero.model.Page;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.rules.MarkupLexicon;
import org.fichero.rules.RuleFiles;

/** Reads texts in tests, and shows pages as text, one block a line. */
final class Pages {
  static final MarkupReader READER = new MarkupReader(MarkupLexicon.load(RuleFiles.bundled()));

  private Pages() {}

  static Page read(String text) {
    Source source = new Source("test.txt", "", "text/plain", text.length());
    return READER.read(new Document(source, new SourceText(text), true, null, List.of(), List.of(), List.of()));
  }

  static String show(String text) {
    return show(read(text));
  }

  static String show(Page page) {
    return page.blocks().stream().map(Pages::show).collect(Collectors.joining("\n"));
  }

  private static String show(Block block) {
    if (block instanceof Block.Line l) {
      String bullet = l.bullet().isEmpty() ? "" : " " + l.bullet();
      return "line" + (l.heading() > 0 ? " h" + l.heading() : "") + (l.strong() ? " strong" : "") + bullet + ": " + l.content().text();
    }
    if (block instanceof Block.Options o) {
      return "options: " + o.options().stream().map(Pages::show).collect(Collectors.joining(" / "));
    }
    if (block instanceof Block.Table t) {
      return "table: " + t.rows().stream()
          .map(r -> r.cells().stream().map(Pages::show).collect(Collectors.joining(" | ")))
          .collect(Collectors.joining("\n  "));
    }
    if (block instanceof Block.Furniture f) {
      return "furniture " + f.kind() + ": " + f.span();
    }
    return "separator";
  }

  private static String show(Block.Option option) {
    return sign(option.mark()) + " " + option.label().text();
  }

  private static String show(Block.Cell cell) {
    String content = cell.content().text().replace('\t', '→');
    String marks = cell.options().stream()
        .map(o -> sign(o.mark()) + (o.label().text().isEmpty() || o.label().text().equals(content) ? "" : "(" + o.label().text() + ")"))
        .collect(Collectors.joining(" "));
    String where = cell.width() > 1 ? "@" + cell.column() + "+" + cell.width() + " " : "";
    return where + marks + (marks.isEmpty() || content.isEmpty() ? "" : " ") + content;
  }

  static String sign(Mark mark) {
    return switch (mark.state()) {
      case TICKED -> "+";
      case UNTICKED -> "-";
      case BLANK -> "0";
      case AMBIGUOUS -> "?";
      case UNREADABLE -> "!";
    };
  }

  public static void main(String[] args) throws java.io.IOException {
    for (String arg : args) {
      Page page = read(java.nio.file.Files.readString(java.nio.file.Path.of(arg)));
      System.out.println("##### " + arg + "\n" + show(page));
      page.findings().forEach(System.out::println);
      Accounting.check(page).forEach(System.out::println);
    }
  }
}
