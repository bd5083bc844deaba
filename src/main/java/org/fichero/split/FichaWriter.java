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
import org.fichero.model.Span;
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
      head(template, title, opener, sections);
    }
    List<Span> heads = RepeatedHead.drop(page.text(), pack, pieces, opener, end);
    if (!heads.isEmpty()) {
      sections.add(new Ficha.Section(LabelMatcher.IGNORED, heads, "", Confidence.EXACT, List.of()));
    }
    LabelledParts parts = new LabelledParts(page, template, frame, strong, ranks(opener, end), title.lines().isEmpty(), sections);
    Set<String> sure = sure(opener, end);
    for (int i = opener; i < end; ) {
      int next = nextLabel(i + 1, end);
      if (i > opener && isOther((Piece.Label) pieces.get(i), template, sure)) {
        sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, withWords((Piece.Label) pieces.get(i), contents(pieces, i + 1, next))));
        i = next;
        continue;
      }
      parts.add((Piece.Label) pieces.get(i), contents(pieces, i + 1, next), next == end, last && next == end);
      i = next;
    }
    List<Finding> findings = parts.findings();
    JoinedRecords.notice(sections, template.repeated(), findings);
    List<Ficha.Section> parted = new TitleSections(page.text(), frame, template.title(), template.titleLead()).clear(template.places().part(page.text(), sections));
    return new Ficha(ordinal, pack.id(), span(pieces, start, end), parted, template.recognition(parted), findings);
  }

  /** The ranks of the labels and ignored headings there that are headings by markup. */
  private Set<Integer> ranks(int from, int to) {
    Set<Integer> ranks = new HashSet<>();
    for (Piece piece : pieces.subList(from, to)) {
      if (piece instanceof Piece.Label label && label.heading() > 0) {
        ranks.add(label.heading());
      }
    }
    return ranks;
  }

  /** The fields whose labels stand there without slips. */
  private Set<String> sure(int from, int to) {
    Set<String> sure = new HashSet<>();
    for (Piece piece : pieces.subList(from, to)) {
      if (piece instanceof Piece.Label label && label.confidence() != Confidence.FUZZY) {
        sure.add(label.field());
      }
    }
    return sure;
  }

  /** Whether words are merely like a label that the ficha has to the letter ("Timbre de la institución"): they say something else. */
  private static boolean isOther(Piece.Label label, Template template, Set<String> sure) {
    return label.confidence() == Confidence.FUZZY && !label.field().equals(LabelMatcher.IGNORED) && !label.opens()
        && sure.contains(label.field()) && !template.repeated().contains(label.field());
  }

  private List<Block> withWords(Piece.Label label, List<Block> below) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Line(label.span(), Passage.of(page.text(), label.span()), 0, false, "", 0, label.blanksBefore()));
    blocks.addAll(below);
    return blocks;
  }

  private int nextLabel(int from, int end) {
    int next = from;
    while (next < end && pieces.get(next) instanceof Piece.Content) {
      next++;
    }
    return next;
  }

  /** What stands from the title to the first label: the title, keys, and lines that no label has. */
  private void head(Template template, TitleLines title, int opener, List<Ficha.Section> sections) {
    boolean untitled = title.lines().isEmpty();
    int edge = template.pack().by() == RulePack.By.DOCUMENT && !untitled
        ? title.start() + title.lines().size() : NumberedParts.edge(pieces, title.start(), opener);
    int own = Math.min(edge, opener);
    List<Block> before = contents(pieces, title.start(), own);
    List<Block> below = contents(pieces, own, opener);
    if (title.start() < MOST_KEYS) {
      List<Block> keys = FrontKeys.among(pieces, title.start(), opener);
      before.removeAll(keys);
      below.removeAll(keys);
      below.addAll(0, keys);
    }
    String field = template.title() == null ? LabelMatcher.IGNORED : template.title();
    sections.add(untitled ? new Ficha.Section(LabelMatcher.IGNORED, List.of(), "", Confidence.EXACT, before) : titled(field, before));
    if (!below.isEmpty()) {
      sections.add(new Ficha.Section(null, List.of(), "", Confidence.INFERRED, below));
    }
    bands(title.start(), opener, sections);
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
