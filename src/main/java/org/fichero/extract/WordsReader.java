package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/** Joins wrapped lines into the paragraphs that they were. */
final class WordsReader {
  private final Wrapping wrapping;
  private final Help help;
  private final List<String> lead;
  private final List<Span> forms;

  /**
   * @param help what the form prints and that is no value
   * @param forms where the places of such texts go
   */
  WordsReader(Wrapping wrapping, Help help, List<Span> forms) {
    this(wrapping, help, List.of(), forms);
  }

  /** @param lead words that the form prints before the value */
  WordsReader(Wrapping wrapping, Help help, List<String> lead, List<Span> forms) {
    this.lead = lead;
    this.wrapping = wrapping;
    this.help = help;
    this.forms = forms;
  }

  Extraction.Words read(List<Block> blocks) {
    int numbered = FirstItem.numbered(blocks);
    ParagraphJoiner joiner = new ParagraphJoiner(wrapping.at(blocks), numbered > 0 || isList(blocks), forms);
    boolean led = lead.isEmpty();
    for (Block block : blocks) {
      if (block instanceof Block.Furniture || block instanceof Block.Separator) {
        joiner.cut();
        continue;
      }
      for (Block.Line found : lines(block)) {
        Block.Line own = helpless(found == blocks.get(0) && numbered > 0 ? unnumbered(found, numbered) : found);
        joiner.add(led ? own : leadless(own));
        led = true;
      }
    }
    return joiner.words();
  }

  /** The line without the help in it, whose place is form. */
  private Block.Line helpless(Block.Line line) {
    Passage own = help.without(line.content());
    if (own == line.content()) {
      return line;
    }
    forms.addAll(line.content().sources());
    return new Block.Line(line.span(), own, line.heading(), line.strong(), line.bullet(), line.indent(), line.blanksBefore());
  }

  private Block.Line leadless(Block.Line line) {
    Passage own = Lead.without(line.content(), lead, forms);
    return own == line.content() ? line : new Block.Line(line.span(), own, line.heading(), line.strong(), line.bullet(), line.indent(), line.blanksBefore());
  }

  private Block.Line unnumbered(Block.Line line, int end) {
    Passage content = line.content();
    forms.addAll(content.slice(0, end).sources());
    return new Block.Line(line.span(), content.slice(end, content.text().length()).strip(), line.heading(), line.strong(), content.text().substring(0, end),
        line.indent(), line.blanksBefore());
  }

  /** The blocks without the lines that are nothing but help. */
  List<Block> withoutHelp(List<Block> blocks) {
    List<Block> own = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Line line && help.isAll(line.content())) {
        forms.addAll(line.content().sources());
      } else {
        own.add(block);
      }
    }
    return own;
  }

  /** Whether bullets begin the first line and others, and nothing but lines stands there. */
  private static boolean isList(List<Block> blocks) {
    int bullets = 0;
    for (Block block : blocks) {
      boolean bullet = block instanceof Block.Line line && !line.bullet().isEmpty();
      if (bullets == 0 && !bullet || block instanceof Block.Table || block instanceof Block.Options) {
        return false;
      }
      bullets += bullet ? 1 : 0;
    }
    return bullets > 1;
  }

  /** Any block as lines; an option or a row that stands in running text is an item of it. */
  private static List<Block.Line> lines(Block block) {
    if (block instanceof Block.Line line) {
      return List.of(line);
    }
    List<Block.Line> lines = new ArrayList<>();
    if (block instanceof Block.Options options) {
      options.options().stream().filter(o -> !o.label().isBlank()).forEach(o -> lines.add(item(o.label())));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row(row, lines));
    }
    return lines;
  }

  private static void row(Block.Row row, List<Block.Line> lines) {
    List<Passage> words = row.cells().stream().map(c -> c.content().strip()).filter(p -> !p.isBlank()).toList();
    if (!words.isEmpty()) {
      lines.add(item(Passage.joinAll(words, Collections.nCopies(words.size() - 1, " "))));
    }
  }

  private static Block.Line item(Passage content) {
    return new Block.Line(content.span(), content, 0, false, "•", 0, 0);
  }
}
