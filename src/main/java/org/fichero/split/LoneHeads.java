package org.fichero.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;

/**
 * Running headers of documents with two or three pages, in which they come back too seldom to be known by that: words alone at the
 * top of each page behind the number of the page before, within a ficha, where a sentence has ended or goes on below them.
 */
final class LoneHeads {
  private static final int LONGEST = 80;
  private static final int SHORTEST = 10;
  private static final int MOST_PAGES = 2;
  private static final int MOST_LINES = 3;
  private static final String ENDS = ".!?)\"»”";

  private final List<Template> templates;

  LoneHeads(List<Template> templates) {
    this.templates = templates;
  }

  /** The page with such lines as furniture; the same where it has none. */
  Page without(Page page) {
    List<Integer> tops = tops(page.blocks());
    if (tops.isEmpty() || tops.size() > MOST_PAGES || !tops.stream().allMatch(i -> isHead(page, i))) {
      return page;
    }
    String words = key(page, tops.get(0));
    boolean same = tops.stream().allMatch(i -> key(page, i).equals(words));
    boolean titled = page.blocks().get(0) instanceof Block.Line && key(page, 0).length() >= SHORTEST && words.startsWith(key(page, 0));
    if (!same || !tops.stream().allMatch(i -> (titled || cuts(page, i)) && isWithinFicha(page, i))) {
      return page;
    }
    List<Block> blocks = new ArrayList<>(page.blocks());
    for (int i : tops) {
      blocks.set(i, new Block.Furniture(blocks.get(i).span(), "header"));
      if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next && startsSmall(next)) {
        blocks.set(i + 1, new Block.Line(next.span(), next.content(), next.heading(), next.strong(), next.bullet(), next.indent(), 0));
      }
    }
    return new Page(page.document(), blocks, page.markup(), page.findings());
  }

  /** What stands right behind each page break that a page number stands before. */
  private static List<Integer> tops(List<Block> blocks) {
    List<Integer> tops = new ArrayList<>();
    for (int i = 2; i < blocks.size(); i++) {
      boolean feed = blocks.get(i - 1) instanceof Block.Separator || blocks.get(i - 1) instanceof Block.Furniture b && b.kind().equals("page-break");
      boolean top = feed && blocks.get(i - 2) instanceof Block.Furniture f && f.kind().equals("page-number");
      if (top && !(blocks.get(i) instanceof Block.Furniture)) {
        tops.add(i);
      }
    }
    return tops;
  }

  /** Whether a few words stand alone there that are no sentence, no item and no label. */
  private boolean isHead(Page page, int i) {
    if (!(page.blocks().get(i) instanceof Block.Line line) || line.heading() > 0 || line.strong() || !line.bullet().isEmpty()) {
      return false;
    }
    String s = line.content().text().strip();
    Block below = i + 1 == page.blocks().size() ? null : page.blocks().get(i + 1);
    boolean apart = !(below instanceof Block.Line next) || next.blanksBefore() > 0;
    return apart && s.length() >= SHORTEST && s.length() <= LONGEST && s.indexOf(' ') > 0 && Character.isUpperCase(s.charAt(0))
        && Character.isLetterOrDigit(s.charAt(s.length() - 1)) && s.indexOf(':') < 0
        && templates.stream().allMatch(t -> field(page, t, i) == null);
  }

  /** Whether the words stand between two sentences or in one, or part a label from its value. */
  private boolean cuts(Page page, int i) {
    List<Block> blocks = page.blocks();
    int before = i - 1;
    while (before > 0 && (blocks.get(before) instanceof Block.Furniture || blocks.get(before) instanceof Block.Separator)) {
      before--;
    }
    Block.Line above = blocks.get(before) instanceof Block.Line line ? line : null;
    String s = above == null ? "" : above.content().text().strip();
    // behind an item, what has no bullet is none
    boolean item = above != null && !above.bullet().isEmpty();
    int label = before;
    return i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Line next && goesOn(next)
        || item || s.endsWith(":") || templates.stream().anyMatch(t -> field(page, t, label) != null) || !s.isEmpty() && ENDS.indexOf(s.charAt(s.length() - 1)) >= 0;
  }

  /** Whether no sentence begins with the line: in a small letter, a figure, a bracket or a quote. */
  private static boolean goesOn(Block.Line line) {
    char c = line.content().text().charAt(0);
    return startsSmall(line) || line.bullet().isEmpty() && (Character.isDigit(c) || "«“(".indexOf(c) >= 0);
  }

  private static boolean startsSmall(Block.Line line) {
    return line.bullet().isEmpty() && Character.isLowerCase(line.content().text().charAt(0));
  }

  /** Whether a ficha has begun before the words, and what stands below them begins no other. */
  private boolean isWithinFicha(Page page, int i) {
    boolean within = false;
    for (Template template : templates) {
      Set<String> seen = new HashSet<>();
      for (int k = 0; k < i; k++) {
        String field = field(page, template, k);
        if (field != null && isOpening(template, field)) {
          seen.clear();
        }
        seen.add(field);
      }
      seen.remove(null);
      String next = null;
      for (int k = i + 1; next == null && k <= Math.min(i + MOST_LINES, page.blocks().size() - 1); k++) {
        next = field(page, template, k);
      }
      if (next != null && (isOpening(template, next) || seen.contains(next))) {
        return false;
      }
      within |= !seen.isEmpty();
    }
    return within;
  }

  private static boolean isOpening(Template template, String field) {
    return field.equals(template.pack().anchor()) || field.equals(template.title());
  }

  /** The field that a block is the label of; null for any other. */
  private static String field(Page page, Template template, int i) {
    LabelMatch match = page.blocks().get(i) instanceof Block.Line line ? template.matcher().match(page.text(), List.of(line.content()), null) : null;
    return match == null || match.strength() == LabelMatch.Strength.WEAK ? null : match.field();
  }

  private static String key(Page page, int i) {
    return Fold.fold(((Block.Line) page.blocks().get(i)).content().text());
  }
}
