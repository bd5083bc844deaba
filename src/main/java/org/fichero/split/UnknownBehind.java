package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Finding;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/**
 * Ends a value before a label that the pack does not know, behind it on the line of its own label: {@code Entidad: Alcaldía    NIT: 9},
 * {@code **Entidad:** Alcaldía **NIT:** 9}. Where nothing but a space parts them, it is only said.
 */
final class UnknownBehind {
  /** Kinds whose values hold no label of their own. */
  private static final Set<FieldKind> KINDS = Set.of(FieldKind.TEXT, FieldKind.DATE, FieldKind.PERIOD, FieldKind.QUANTITY, FieldKind.MONEY,
      FieldKind.PLACE, FieldKind.IDENTIFIER, FieldKind.EMAIL, FieldKind.URL);
  /** Kinds whose values are longer: a wide gap on a line that is all of the value ends it, and nothing less does. */
  private static final Set<FieldKind> LONGER = Set.of(FieldKind.ORGANISATIONS, FieldKind.FUNDING, FieldKind.VOCABULARY, FieldKind.SCHEDULE,
      FieldKind.PARAGRAPHS, FieldKind.LIST);
  private static final String EMPHASIS = "*_>";
  private static final String BARS = "|\u00b7\u2022\u2016\u00a6";
  private static final String STROKES = "-\u2013\u2014/";
  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;
  private static final int WIDE = 3;

  private final SourceText text;
  private final RulePack pack;

  UnknownBehind(SourceText text, RulePack pack) {
    this.text = text;
    this.pack = pack;
  }

  /** A label and whether what parts it from the value shows that it is one. */
  private record Found(int from, String name, boolean sure) {}

  /**
   * The blocks of a value, its first line cut where such a label begins; the same list where there is none.
   *
   * @param rule the value's field; null for an ignored heading
   */
  List<Block> cut(FieldRule rule, Piece.Label label, List<Block> blocks, List<Finding> findings) {
    Found found = found(rule, label, blocks);
    if (found == null) {
      return blocks;
    }
    Block.Line line = (Block.Line) blocks.get(0);
    Passage rest = line.content().slice(found.from(), line.content().text().length());
    String pointer = "/fields/" + label.field();
    if (!found.sure()) {
      findings.add(Finding.at(rest.span(), "heading-in-value", Severity.WARNING, pointer, "text", found.name()));
      return blocks;
    }
    Span end = blocks.get(blocks.size() - 1).span();
    findings.add(Finding.at(new Span(rest.span().start(), Math.max(rest.span().end(), end.end())), UnknownHeadings.ENDS, Severity.WARNING,
        pointer, "text", found.name(), "field", label.field()));
    List<Block> cut = new ArrayList<>();
    cut.add(of(line, unbarred(line.content().slice(0, found.from()).strip())));
    cut.add(of(line, rest));
    cut.addAll(blocks.subList(1, blocks.size()));
    return cut;
  }

  private static Block.Line of(Block.Line line, Passage part) {
    return new Block.Line(part.isBlank() ? new Span(line.span().start(), line.span().start()) : part.span(), part, 0, false, "", line.indent(), line.blanksBefore());
  }

  /** Without the bar that parts it from what follows. */
  private static Passage unbarred(Passage value) {
    int end = value.text().length();
    return end > 0 && BARS.indexOf(value.text().charAt(end - 1)) >= 0 ? value.slice(0, end - 1).strip() : value;
  }

  private Found found(FieldRule rule, Piece.Label label, List<Block> blocks) {
    boolean longer = rule != null && LONGER.contains(rule.kind()) && blocks.size() == 1;
    boolean may = rule != null && (KINDS.contains(rule.kind()) || longer) && rule.pattern() == null && !label.beside() && !blocks.isEmpty()
        && blocks.get(0) instanceof Block.Line line && isBehind(label, line) && pack.fields().stream().noneMatch(f -> holds(f, rule));
    if (!may) {
      return null;
    }
    Block.Line line = (Block.Line) blocks.get(0);
    if (longer) {
      return behindGap(line.content());
    }
    Found written = Leaders.isBefore(text.chars().substring(label.span().start(), line.span().start()), line.span().start() - label.span().start())
        ? between(line.content().text()) : null;
    return written != null ? written : found(line.content(), isEmphasised(label.span().start()));
  }

  /** The words between strokes behind the value and others before more of them; null without any. */
  private static Found between(String s) {
    int strokes = Leaders.next(s, 0);
    int from = strokes < 0 ? -1 : Leaders.end(s, strokes);
    int to = from < 0 ? -1 : Leaders.next(s, from);
    boolean name = to > from && strokes > 0 && to - from <= LONGEST && Leaders.end(s, to) < s.length() && Character.isUpperCase(s.charAt(from))
        && s.substring(from, to).chars().allMatch(c -> isOfName((char) c) || c == ':');
    return name ? new Found(from, s.substring(from, to).strip(), true) : null;
  }

  /** Whether another field is read from the words of this one: what stands behind its value is wanted. */
  private static boolean holds(FieldRule other, FieldRule rule) {
    return rule.name().equals(other.from()) || other.fields().stream().anyMatch(f -> holds(f, rule));
  }

  private boolean isBehind(Piece.Label label, Block.Line line) {
    int from = label.span().end();
    return from <= line.span().start() && line.span().start() - from < LONGEST && text.chars().substring(from, line.span().start()).indexOf('\n') < 0;
  }

  private Found found(Passage value, boolean emphasised) {
    String s = value.text();
    Found doubtful = null;
    int from = 0;
    for (int colon = s.indexOf(':'); colon > 0; colon = s.indexOf(':', colon + 1)) {
      boolean parts = colon + 1 == s.length() || Passage.isSpace(s.charAt(colon + 1)) || Leaders.end(s, colon + 1) > colon + 1;
      Found found = parts ? name(value, from, colon, emphasised) : null;
      if (found != null && found.sure()) {
        return found;
      }
      doubtful = doubtful == null ? found : doubtful;
      from = colon + 1;
    }
    return doubtful;
  }

  /** Words before the first colon that a wide gap parts from a value without one: "DIDECO      Contacto: …". */
  private Found behindGap(Passage value) {
    String s = value.text();
    int colon = s.indexOf(':');
    boolean parts = colon > 0 && colon + 1 < s.length() && Passage.isSpace(s.charAt(colon + 1));
    Found found = parts ? name(value, 0, colon, false) : null;
    boolean gap = found != null && found.sure() && s.startsWith("   ", found.from() - WIDE);
    // of several gaps the first may part two of the value's own columns
    return gap && s.substring(0, found.from()).strip().indexOf("   ") < 0 ? found : null;
  }

  /** The few words that end at the colon and are written as a label is; null where they are none. */
  private Found name(Passage value, int from, int colon, boolean emphasised) {
    String s = value.text();
    int nearest = -1;
    int words = 0;
    for (int p = colon - 1; p >= from && colon - p <= LONGEST && isOfName(s.charAt(p)); p--) {
      boolean begins = p == 0 || Passage.isSpace(s.charAt(p - 1)) || Leaders.isBefore(s, p);
      words += begins ? 1 : 0;
      if (words > MOST_WORDS) {
        break;
      }
      if (begins && Character.isUpperCase(s.charAt(p))) {
        if (isParted(s, p) || emphasised && isEmphasised(value.slice(p, colon).span().start())) {
          return new Found(p, s.substring(p, colon).strip(), true);
        }
        nearest = nearest < 0 ? p : nearest;
      }
    }
    return nearest > 0 && isBehindWord(s, nearest) ? new Found(nearest, s.substring(nearest, colon).strip(), false) : null;
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || " ./()\u00b0\u00ba\u00aa".indexOf(c) >= 0;
  }

  /** Whether a tab, a wide gap, a bar or strokes part the words from what stands before them. */
  private static boolean isParted(String s, int at) {
    int p = at;
    boolean tab = false;
    while (p > 0 && Passage.isSpace(s.charAt(p - 1))) {
      p--;
      tab |= s.charAt(p) == '\t';
    }
    boolean bar = p > 1 && p < at && BARS.indexOf(s.charAt(p - 1)) >= 0 && Passage.isSpace(s.charAt(p - 2));
    return tab || bar || at - p >= WIDE || Leaders.isBefore(s, at);
  }

  /** Whether a word of the value stands right before, or a stroke, comma or semicolon behind it: no sentence ends there. */
  private static boolean isBehindWord(String s, int at) {
    int p = beforeSpace(s, at);
    int sign = p;
    while (sign > 0 && STROKES.indexOf(s.charAt(sign - 1)) >= 0) {
      sign--;
    }
    p = sign < p && sign > 0 && Passage.isSpace(s.charAt(sign - 1)) ? beforeSpace(s, sign) : p;
    return p > 0 && (Character.isLetterOrDigit(s.charAt(p - 1)) || ",;".indexOf(s.charAt(p - 1)) >= 0);
  }

  private static int beforeSpace(String s, int at) {
    int p = at;
    while (p > 0 && Passage.isSpace(s.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  private boolean isEmphasised(int at) {
    return at > 0 && EMPHASIS.indexOf(text.chars().charAt(at - 1)) >= 0;
  }
}
