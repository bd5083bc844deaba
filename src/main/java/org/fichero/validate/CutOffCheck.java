package org.fichero.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fichero.model.Block;
import org.fichero.model.Ficha;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * The last ficha of a document that stops in the middle of a sentence: with fields still to come, or where every other long
 * value of the document is of whole sentences.
 */
final class CutOffCheck {
  private static final Set<FieldKind> PROSE = Set.of(FieldKind.TEXT, FieldKind.PARAGRAPHS, FieldKind.TOPICS);
  private static final int LEAST_SENTENCE = 60;
  private static final int LEAST_OTHERS = 3;

  private CutOffCheck() {}

  static void check(Case c) {
    List<Ficha> fichas = c.division().fichas();
    Ficha ficha = c.extraction().ficha();
    if (fichas.get(fichas.size() - 1) != ficha) {
      return;
    }
    String text = c.division().page().text().cut(ficha.span()).stripTrailing();
    if (!text.isEmpty() && !isEnded(text) && (lacks(c) || areOthersWhole(c))) {
      int end = ficha.span().start() + text.length();
      c.find(new Span(Math.max(ficha.span().start(), end - 20), end), "cut-off", Severity.WARNING, null);
    }
  }

  /** Whether the document ends within the field, with other fields still to come: what it lacks may have stood below. */
  static boolean endsIn(Case c, FieldRule rule) {
    List<Ficha> fichas = c.division().fichas();
    List<Ficha.Section> sections = c.extraction().ficha().sections();
    boolean last = fichas.get(fichas.size() - 1) == c.extraction().ficha() && !sections.isEmpty()
        && rule.name().equals(sections.get(sections.size() - 1).field());
    return last && lacks(c);
  }

  private static boolean isEnded(String text) {
    return !Character.isLetterOrDigit(text.charAt(text.length() - 1)) && !text.endsWith(",");
  }

  private static boolean lacks(Case c) {
    return c.pack().fields().stream().anyMatch(f -> f.required() && Reading.isNull(c.value(f.name())));
  }

  /** Whether the last value is long, and all others that are end as sentences do. */
  private static boolean areOthersWhole(Case c) {
    Set<String> prose = c.pack().fields().stream().filter(f -> PROSE.contains(f.kind())).map(FieldRule::name).collect(Collectors.toSet());
    List<String> values = new ArrayList<>();
    for (Ficha ficha : c.division().fichas()) {
      ficha.sections().forEach(section -> values.add(prose.contains(section.field()) ? words(c, section) : ""));
    }
    String last = values.isEmpty() ? "" : values.remove(values.size() - 1);
    List<String> sentences = values.stream().filter(v -> v.length() >= LEAST_SENTENCE).toList();
    return last.length() >= LEAST_SENTENCE && sentences.size() >= LEAST_OTHERS && sentences.stream().allMatch(CutOffCheck::isEnded);
  }

  /** A value of running text; empty for marks, tables and lists. */
  private static String words(Case c, Ficha.Section section) {
    List<Block> blocks = section.blocks();
    boolean prose = !blocks.isEmpty() && blocks.stream().allMatch(b -> b instanceof Block.Line line && line.bullet().isEmpty());
    return prose ? c.division().page().text().cut(blocks.get(0).span().union(blocks.get(blocks.size() - 1).span())).stripTrailing() : "";
  }
}
