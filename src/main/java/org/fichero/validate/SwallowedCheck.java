package org.fichero.validate;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Ficha;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.FieldRule;

/** A field without a label, and within the value of another one a line that may be that label, written in a way nobody knows. */
final class SwallowedCheck {
  private static final int LONGEST_HEADING = 60;
  /** Letters that may stand before a label: "campo obligatorio", "seccion". */
  private static final int LONGEST_LEAD = 24;

  private final Case c;
  private final List<FieldRule> missing = new ArrayList<>();
  /** The labels of the missing fields, in the order of these. */
  private final List<Sought> sought = new ArrayList<>();
  private final boolean required;

  /** A label: its characters, and its folded words with a space around each. */
  private record Sought(FieldRule rule, int length, String words) {
    boolean isSeveral() {
      return words.strip().indexOf(' ') > 0;
    }
  }

  private SwallowedCheck(Case c) {
    this.c = c;
    for (FieldRule rule : c.pack().fields()) {
      boolean none = !rule.labels().isEmpty() && !rule.isSought() && rule.place() != FieldRule.Place.BEFORE
          && Reading.isNull(c.value(rule.name())) && !has(c.extraction().ficha(), rule.name());
      if (none) {
        missing.add(rule);
        rule.labels().forEach(label -> sought.add(new Sought(rule, label.length(), words(label))));
      }
    }
    this.required = missing.stream().anyMatch(FieldRule::required);
  }

  private static boolean has(Ficha ficha, String field) {
    return ficha.sections().stream().anyMatch(s -> s.field() != null && (s.field() + "/").startsWith(field + "/"));
  }

  static void check(Case c) {
    SwallowedCheck check = new SwallowedCheck(c);
    if (!check.missing.isEmpty()) {
      c.extraction().ficha().sections().stream().filter(s -> s.field() != null && !s.field().isEmpty()).forEach(check::section);
    }
  }

  private void section(Ficha.Section section) {
    List<Block> blocks = section.blocks();
    boolean told = false;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Table table) {
        table(table, section);
      }
      if (!(blocks.get(i) instanceof Block.Line line)) {
        continue;
      }
      FieldRule named = named(line.content().text());
      if (named != null) {
        find(line.content(), section, named);
      } else if (required && !told && i > 0 && isHeading(blocks, i, line)) {
        told = true;
        find(line.content(), section, null);
      }
    }
  }

  private void table(Block.Table table, Ficha.Section section) {
    for (Block.Row row : table.rows()) {
      for (Block.Cell cell : row.cells()) {
        FieldRule named = cell.content().text().length() > LONGEST_HEADING ? null : named(cell.content().text());
        if (named != null) {
          find(cell.content(), section, named);
        }
      }
    }
  }

  /** @param named whose label the line seems to be; null where only its place says that it is one */
  private void find(Passage line, Ficha.Section section, FieldRule named) {
    String text = line.strip().text();
    String shown = text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) + "…" : text;
    String pointer = "/fields/" + section.field();
    if (named == null) {
      c.find(line.span(), "heading-within-value", Severity.WARNING, pointer, "text", shown, "field", section.field(),
          "missing", String.join(", ", missing.stream().map(FieldRule::name).toList()));
    } else {
      c.find(line.span(), "label-within-value", Severity.ERROR, pointer, "text", shown, "field", section.field(), "missing", named.name());
    }
  }

  /** The missing field of which the line has all words of a label, at its beginning or behind a little; null for none. */
  private FieldRule named(String text) {
    String words = words(text);
    for (Sought label : sought) {
      int at = words.indexOf(label.words());
      boolean near = at >= 0 && at <= LONGEST_LEAD
          && (label.isSeveral() || words.length() <= label.words().length() + LONGEST_LEAD || at == 0 && isParted(text, label.length()));
      // in running text its words begin small, or the sentence goes on
      if (near && beginsLarge(text, label.words())) {
        return label.rule();
      }
    }
    return null;
  }

  /** Whether a sign that no sentence has there follows its first {@code length} characters. */
  private static boolean isParted(String text, int length) {
    int i = length;
    while (i < text.length() && Passage.isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && !Character.isLetterOrDigit(text.charAt(i)) && ",;.()\"\u00ab\u00bb\u201c\u201d".indexOf(text.charAt(i)) < 0;
  }

  /** Whether the label's first word begins with a capital, or with what is neither large nor small. */
  private static boolean beginsLarge(String text, String label) {
    String first = label.strip();
    int space = first.indexOf(' ');
    String folded = Fold.fold(text);
    int at = folded.length() == text.length() ? folded.indexOf(space < 0 ? first : first.substring(0, space)) : -1;
    return at < 0 || !Character.isLowerCase(text.charAt(at));
  }

  /** The folded words, one space around each. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(" ");
    String folded = Fold.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      char ch = folded.charAt(i);
      if (Character.isLetterOrDigit(ch)) {
        words.append(ch);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.charAt(words.length() - 1) == ' ' ? words.toString() : words.append(' ').toString();
  }

  /** A short line between blank ones that is no sentence and no item, with words below it, as labels stand. */
  private static boolean isHeading(List<Block> blocks, int i, Block.Line line) {
    String s = line.content().strip().text();
    boolean brief = !s.isEmpty() && s.length() <= LONGEST_HEADING && line.blanksBefore() > 0 && line.bullet().isEmpty();
    boolean above = brief && i + 1 < blocks.size() && !(blocks.get(i + 1) instanceof Block.Separator)
        && (!(blocks.get(i + 1) instanceof Block.Line next) || next.bullet().isEmpty());
    char last = brief ? s.charAt(s.length() - 1) : '.';
    return above && ".;,".indexOf(last) < 0 && !Character.isLowerCase(s.charAt(0)) && s.codePoints().anyMatch(Character::isLetter);
  }
}
