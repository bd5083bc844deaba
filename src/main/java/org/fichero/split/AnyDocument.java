package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.HeadedRows;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Cuts a document of no known template at whatever looks like a heading or a label. */
final class AnyDocument {
  private final RulePack pack;
  private final String sections;
  private final String title;

  AnyDocument(RulePack pack) {
    this.pack = pack;
    this.sections = pack.fields().stream().filter(f -> f.kind() == FieldKind.SECTIONS).findFirst().orElseThrow().name();
    this.title = pack.fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE).map(FieldRule::name)
        .findFirst().orElse(null);
  }

  /**
   * What a document holds.
   *
   * @param fichas one, or as many as there are forms that repeat each other; none when nothing stands in the document
   * @param front the blocks above the first of several
   */
  record Read(List<Ficha> fichas, List<Block> front) {}

  Read read(Page page) {
    List<Block> blocks = page.blocks().stream().filter(b -> !(b instanceof Block.Separator) && !(b instanceof Block.Furniture))
        .<Block>flatMap(b -> b instanceof Block.Table table ? HeadedRows.parted(table).stream() : Stream.of(b)).toList();
    if (blocks.isEmpty() || blocks.stream().noneMatch(b -> !page.text().cut(b.span()).isBlank())) {
      return new Read(List.of(), page.blocks());
    }
    List<Integer> counted = RepeatedForms.starts(blocks);
    List<Integer> starts = counted.isEmpty() ? RecurringForms.starts(blocks) : counted;
    if (starts.isEmpty()) {
      return new Read(List.of(ficha(1, blocks)), List.of());
    }
    List<Ficha> fichas = new ArrayList<>();
    for (int k = 0; k < starts.size(); k++) {
      fichas.add(ficha(k + 1, blocks.subList(starts.get(k), k + 1 < starts.size() ? starts.get(k + 1) : blocks.size())));
    }
    return new Read(fichas, blocks.subList(0, starts.get(0)));
  }

  private Ficha ficha(int ordinal, List<Block> blocks) {
    Cut cut = new Cut();
    int from = title != null && isTitle(blocks) ? 1 : 0;
    if (from == 1) {
      cut.all.add(new Ficha.Section(title, List.of(), "", Confidence.INFERRED, blocks.subList(0, 1)));
    }
    for (int i = from; i < blocks.size(); i++) {
      cut.add(blocks, i);
    }
    cut.close();
    Span whole = blocks.get(0).span().union(blocks.get(blocks.size() - 1).span());
    return new Ficha(ordinal, pack.id(), whole, cut.all, new Ficha.Recognition(0, 0, Confidence.INFERRED), List.of());
  }

  private static boolean isTitle(List<Block> blocks) {
    if (!(blocks.get(0) instanceof Block.Line first) || blocks.size() < 2) {
      return false;
    }
    String s = first.content().text().strip();
    return AnyLabel.colon(s) < 0 && s.length() <= AnyLabel.LONGEST * 2 && !s.isEmpty() && ".;,".indexOf(s.charAt(s.length() - 1)) < 0;
  }

  /** The sections as they are found. */
  private final class Cut {
    private final List<Ficha.Section> all = new ArrayList<>();
    private List<Span> label = List.of();
    private String words = "";
    /** Whether all of the label's line is emphasised. */
    private boolean strong;
    private List<Block> blocks = new ArrayList<>();

    void add(List<Block> source, int i) {
      Block block = source.get(i);
      if (block instanceof Block.Table table && AnyLabel.isLabelled(table)) {
        table.rows().stream().flatMap(r -> r.cells().stream()).forEach(this::labelled);
      } else if (block instanceof Block.Table table && AnyLabel.isPairs(table)) {
        table.rows().forEach(this::pairs);
      } else if (block instanceof Block.Table table && i + 1 < source.size() && AnyLabel.leads(table, source.get(i + 1))) {
        table.rows().get(0).cells().stream().map(Block.Cell::content).filter(c -> !c.isBlank()).forEach(c -> open(c, c.text().length()));
      } else if (block instanceof Block.Line line && AnyLabel.isPair(line)) {
        line.row().rows().forEach(this::pairs);
      } else if (block instanceof Block.Line line && AnyLabel.isLabel(source, i) && !isAnswer(line)) {
        announced(line.content());
        strong = line.strong();
      } else {
        blocks.add(block);
      }
    }

    /** A label and its value, and further ones that wide gaps part from it. */
    private void announced(Passage line) {
      String s = line.text();
      int from = 0;
      while (from < s.length()) {
        int colon = AnyLabel.colon(s.substring(from, Math.min(s.length(), from + AnyLabel.LONGEST * 2)));
        int next = colon < 0 ? s.length() : AnyLabel.further(s, from + colon + 1);
        open(line.slice(from, next < s.length() ? AnyLabel.unbarred(s, next) : next), colon < 0 ? next - from : colon);
        from = next;
      }
    }

    /** An emphasised line right below a label that is not is its value, not another label, unless it is counted. */
    private boolean isAnswer(Block.Line line) {
      boolean counted = !line.bullet().isEmpty() || Numbering.end(line.content().text()) > 0;
      return !label.isEmpty() && !strong && blocks.isEmpty() && line.strong() && line.heading() == 0 && !counted
          && AnyLabel.colon(line.content().text()) < 0;
    }

    private void labelled(Block.Cell cell) {
      if (AnyLabel.colon(cell.content().text()) >= 0 && cell.options().isEmpty()) {
        announced(cell.content());
      } else {
        value(cell);
      }
    }

    private void pairs(Block.Row row) {
      for (int c = 0; c < row.cells().size(); c++) {
        Passage words = row.cells().get(c).content();
        if (c % 2 == 0 && !words.isBlank()) {
          open(words, words.text().length());
        } else {
          value(row.cells().get(c));
        }
      }
    }

    private void value(Block.Cell cell) {
      if (!cell.options().isEmpty()) {
        Span span = cell.options().get(0).mark().span().union(cell.options().get(cell.options().size() - 1).mark().span());
        blocks.add(new Block.Options(span, cell.options(), 0));
      } else if (!cell.content().isBlank()) {
        blocks.add(new Block.Line(cell.content().span(), cell.content(), 0, false, "", 0, 0));
      }
    }

    private void open(Passage line, int end) {
      close();
      strong = false;
      Passage own = line.slice(0, Math.min(line.text().length(), end));
      int trimmed = own.text().endsWith(":") ? own.text().length() - 1 : own.text().length();
      Passage announced = own.slice(0, trimmed).strip();
      Passage rest = line.slice(Math.min(line.text().length(), end), line.text().length()).strip();
      int sign = rest.text().startsWith(":") ? 1 : AnyLabel.leader(rest.text(), 0);
      Passage value = rest.slice(sign, rest.text().length()).strip();
      words = announced.text();
      label = new ArrayList<>(announced.sources());
      label.addAll(rest.slice(0, sign).sources());
      if (!value.isBlank()) {
        blocks.add(new Block.Line(value.span(), value, 0, false, "", 0, 0));
      }
    }

    void close() {
      if (!label.isEmpty() || !blocks.isEmpty()) {
        all.add(new Ficha.Section(sections, label, words, label.isEmpty() ? Confidence.INFERRED : Confidence.EXACT, blocks));
      }
      label = List.of();
      words = "";
      blocks = new ArrayList<>();
    }
  }
}
