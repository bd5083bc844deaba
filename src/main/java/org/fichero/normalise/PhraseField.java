package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fichero.model.Confidence;
import org.fichero.model.Division;
import org.fichero.model.Document;
import org.fichero.model.Extraction;
import org.fichero.model.Ficha;
import org.fichero.model.Node;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Source;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** A loose text as the one field of a ficha of its own. */
final class PhraseField {
  private static final String NAME = "text";

  private PhraseField() {}

  /** @param normaliser gives one that knows a pack */
  static Node read(FieldKind kind, String text, Function<RulePack, Normaliser> normaliser) {
    SourceText source = new SourceText(text);
    Document document = new Document(
        new Source(NAME, "", "text/plain", text.length()), source, true, null, List.of(), List.of(), List.of());
    Page page = new Page(document, List.of(), List.of(), List.of());
    Ficha ficha = new Ficha(1, NAME, new Span(0, text.length()), List.of(), null, List.of());
    Extraction.Words words = words(source);
    Extraction.Value value = kind == FieldKind.SCHEDULE ? new Extraction.Plan(null, words) : words;
    Extraction extraction = new Extraction(
        ficha, List.of(new Extraction.Raw(NAME, List.of(), Confidence.EXACT, value)), List.of(), List.of());
    Division division = new Division(page, List.of(ficha), List.of(), List.of());
    return normaliser.apply(pack(kind)).normalise(division, List.of(extraction)).get(0).fields().members().get(NAME);
  }

  private static RulePack pack(FieldKind kind) {
    FieldRule field = new FieldRule(NAME, kind, FieldRule.Place.AFTER, null, List.of(), List.of(), false, List.of(), false,
        Map.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, List.of(), false, Map.of(), List.of(), "");
    return new RulePack(NAME, "", NAME, org.fichero.rules.RuleFiles.STANDARD, 1, null, RulePack.By.FIELDS, List.of(field), List.of(), List.of(),
        Map.of(), List.of());
  }

  /** Lines as they are; paragraphs between blank lines, their lines joined by a space. */
  private static Extraction.Words words(SourceText text) {
    List<Passage> lines = new ArrayList<>();
    List<Passage> paragraphs = new ArrayList<>();
    Passage open = Passage.EMPTY;
    for (int line = 1; line <= text.lines(); line++) {
      int end = line < text.lines() ? text.lineStart(line + 1) : text.length();
      Passage passage = Passage.of(text, new Span(text.lineStart(line), Math.max(text.lineStart(line), end))).strip();
      if (!passage.isBlank()) {
        lines.add(passage);
        open = open.isBlank() ? passage : open.join(" ", passage);
      } else if (!open.isBlank()) {
        paragraphs.add(open);
        open = Passage.EMPTY;
      }
    }
    if (!open.isBlank()) {
      paragraphs.add(open);
    }
    return new Extraction.Words(paragraphs, lines);
  }
}
