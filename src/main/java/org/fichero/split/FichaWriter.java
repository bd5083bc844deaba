package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Confidence;
import org.fichero.model.Ficha;
import org.fichero.model.Finding;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Makes fichas of a page's pieces: each label with what stands under it. */
final class FichaWriter {
  /** Only at the top of a document may keys stand below a title. */
  private static final int MOST_KEYS = 80;

  private final Page page;
  private final List<Piece> pieces;
  private final LabelFrame frame;
  private final StrongHeads strong;

  FichaWriter(Page page, List<Piece> pieces, StrongHeads strong) {
    this.page = page;
    this.pieces = pieces;
    this.frame = LabelFrame.of(page.text(), pieces);
    this.strong = strong;
  }

  /**
   * The ficha from its title, or the label that opens it, up to {@code end}.
   *
   * @param start index of its first piece: its title's, or a line above that holds what is looked for anywhere
   * @param last whether no other ficha of its template follows
   */
  Ficha write(Template template, int start, TitleLines title, int opener, int end, boolean last, int ordinal) {
    RulePack pack = template.pack();
    List<Ficha.Section> sections = new ArrayList<>();
    if (start < title.start()) {
      sections.add(new Ficha.Section(LabelMatcher.IGNORED, List.of(), "", Confidence.EXACT, contents(pieces, start, title.start())));
    }
    if (title.start() < opener) {
      String field = template.title() == null ? LabelMatcher.IGNORED : template.title();
      int own = pack.by() == RulePack.By.DOCUMENT && !title.lines().isEmpty() ? title.start() + title.lines().size() : NumberedParts.edge(pieces, title.start(), opener);
      List<Block> before = contents(pieces, title.start(), Math.min(own, opener));
      List<Block> below = contents(pieces, Math.min(own, opener), opener);
      if (title.start() < MOST_KEYS) {
        List<Block> keys = FrontKeys.among(pieces, title.start(), opener);
        before.removeAll(keys);
        below.removeAll(keys);
        below.addAll(0, keys);
      }
      sections.add(title.lines().isEmpty()
          ? new Ficha.Section(LabelMatcher.IGNORED, List.of(), "", Confidence.EXACT, before) : titled(field, before));
      if (!below.isEmpty()) {
        sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, below));
      }
      bands(title.start(), opener, sections);
    }
    List<Span> heads = RepeatedHead.drop(page.text(), pack, pieces, opener, end);
    if (!heads.isEmpty()) {
      sections.add(new Ficha.Section(LabelMatcher.IGNORED, heads, "", Confidence.EXACT, List.of()));
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> repeated = template.repeated();
    UnknownHeadings unknown = new UnknownHeadings(page.text(), frame, strong, template.months(), pack.fields().stream()
        .filter(f -> f.kind() == FieldKind.CHOICE || f.kind() == FieldKind.CHOICES).toList());
    IgnoredText ignored = new IgnoredText(page.text(), template);
    RowEnd row = new RowEnd(page.text());
    for (int i = opener; i < end; ) {
      Piece.Label label = (Piece.Label) pieces.get(i);
      int next = i + 1;
      while (next < end && pieces.get(next) instanceof Piece.Content) {
        next++;
      }
      List<Block> contents = contents(pieces, i + 1, next);
      FieldRule rule = pack.field(label.field()).orElse(null);
      boolean numbered = NumberedHead.is(pack, label.field());
      int own = ValueEnd.of(rule, label, contents);
      // what stands below a record's number is its title, however it is written
      own = numbered ? own : unknown.own(rule, label, contents.subList(0, own), last && next == end, findings);
      own = row.of(rule, label, contents.subList(0, own));
      own = !numbered && next < end && own == contents.size() ? TrailingHeading.own(rule, contents, template.months()) : own;
      Ficha.Section section = new Ficha.Section(label.field(), label.spans(), label.words(), label.confidence(), contents.subList(0, own));
      if (numbered) {
        sections.addAll(NumberedHead.part(section, title.lines().isEmpty() ? template.title() : null));
      } else {
        sections.add(section);
      }
      if (own < contents.size()) {
        sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, contents.subList(own, contents.size())));
      }
      ignored.notice(label, contents, findings);
      notice(label, seen, repeated, findings);
      i = next;
    }
    if (pack.by() == RulePack.By.DOCUMENT) {
      JoinedRecords.notice(sections, repeated, findings);
    }
    List<Ficha.Section> parted = template.places().part(page.text(), sections);
    return new Ficha(ordinal, pack.id(), span(pieces, start, end), parted, template.recognition(parted), findings);
  }

  /** The ignored headings between a title and the first label are form. */
  private void bands(int from, int to, List<Ficha.Section> sections) {
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Piece.Label band) {
        sections.add(new Ficha.Section(LabelMatcher.IGNORED, band.spans(), band.words(), band.confidence(), List.of()));
      }
    }
  }

  /** The title's own section; a number before the title is form. */
  static Ficha.Section titled(String field, List<Block> blocks) {
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Line first)) {
      return new Ficha.Section(field, List.of(), "", Confidence.EXACT, blocks);
    }
    Passage content = first.content();
    int number = Numbering.ofTitle(content.text());
    List<Block> rest = new ArrayList<>(blocks);
    rest.set(0, new Block.Line(first.span(), content.slice(number, content.text().length()), first.heading(),
        first.strong(), first.bullet(), first.indent(), first.blanksBefore()));
    return new Ficha.Section(field, content.slice(0, number).sources(), "", Confidence.EXACT, rest);
  }

  private static void notice(
      Piece.Label label, Set<String> seen, Set<String> repeated, List<Finding> findings) {
    if (label.confidence() == Confidence.FUZZY) {
      findings.add(Finding.at(label.span(), "label-approximate", Severity.INFO, "/fields/" + label.field(),
          "found", label.words(), "field", label.field()));
    }
    if (!seen.add(label.field()) && !label.opens() && !repeated.contains(label.field())) {
      findings.add(Finding.at(label.span(), "label-repeated", Severity.INFO, "/fields/" + label.field(),
          "label", label.words(), "field", label.field()));
    }
  }

  private static List<Block> contents(List<Piece> pieces, int from, int to) {
    List<Block> blocks = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Piece.Content content) {
        blocks.add(content.block());
      }
    }
    return blocks;
  }

  private static Span span(List<Piece> pieces, int from, int to) {
    Span span = pieces.get(from).span();
    for (int i = from + 1; i < to; i++) {
      span = span.union(pieces.get(i).span());
    }
    return span;
  }
}
