package org.fichero.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Extraction;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/** Options: marks that cannot be read, words that the vocabulary lacks, several ticked where one may be, an open option ticked without words of its own. */
final class ChoiceCheck {
  private ChoiceCheck() {}

  static void check(Case c) {
    for (Case.Place place : c.places()) {
      if (place.raw().value() instanceof Extraction.Choices choices) {
        if (place.rule().kind() == FieldKind.BOOLEAN) {
          states(c, choices, place.pointer());
        } else {
          options(c, place, choices);
        }
        if (place.rule().kind() != FieldKind.CHOICES) {
          several(c, place, choices);
        }
      }
    }
  }

  private static void states(Case c, Extraction.Choices choices, String pointer) {
    choices.choices().forEach(o -> state(c, o, pointer, o.label().span() == null ? o.mark().span() : o.label().span()));
  }

  private static void options(Case c, Case.Place at, Extraction.Choices choices) {
    FieldRule rule = at.rule();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < choices.choices().size(); i++) {
      Extraction.Choice choice = choices.choices().get(i);
      String pointer = at.pointer() + "/options/" + i;
      Span place = choice.label().span() == null ? choice.mark().span() : choice.label().span();
      state(c, choice, pointer + "/checked", place);
      if (choice.code() == null) {
        c.find(place, "out-of-vocabulary", Severity.WARNING, pointer + "/code",
            "text", choice.label().text(), "field", rule.name());
      } else if (!codes.add(choice.code())) {
        c.find(place, "option-repeated", Severity.WARNING, pointer, "text", choice.label().text(), "field", rule.name());
      }
      boolean ticked = Boolean.TRUE.equals(choice.mark().state().checked());
      if (ticked && choice.detail() != null && choice.detail().isBlank()) {
        c.find(place, "other-without-text", Severity.WARNING, at.pointer() + "/other",
            "text", choice.label().text());
      }
    }
    missing(c, at, choices, codes);
  }

  /** Of options that exclude each other only one is ticked: of several nobody knows which is meant. */
  private static void several(Case c, Case.Place at, Extraction.Choices choices) {
    List<Extraction.Choice> ticked = choices.choices().stream().filter(o -> o.mark().state() == MarkState.TICKED).toList();
    if (ticked.size() > 1) {
      String pointer = at.pointer() + (at.rule().kind() == FieldKind.CHOICE ? "/selected" : "");
      c.find(ticked.get(1).mark().span(), "choice-several", Severity.WARNING, pointer, "field", at.rule().name(),
          "options", ticked.stream().map(o -> o.label().text()).collect(java.util.stream.Collectors.joining(", ")));
    }
  }

  private static void state(Case c, Extraction.Choice choice, String pointer, Span place) {
    Span at = choice.mark().span().isEmpty() ? place : choice.mark().span();
    if (choice.mark().state() == MarkState.UNREADABLE) {
      c.find(at, "mark-unreadable", Severity.WARNING, pointer, "text", choice.label().text());
    } else if (choice.mark().state() == MarkState.AMBIGUOUS) {
      c.find(at, "mark-ambiguous", Severity.WARNING, pointer, "text", choice.label().text());
    }
  }

  /** A form prints all its options: some of them without the others is worth a look. */
  private static void missing(Case c, Case.Place at, Extraction.Choices choices, Set<String> codes) {
    FieldRule rule = at.rule();
    if (codes.size() == rule.vocabulary().terms().size()) {
      return;
    }
    String absent = rule.vocabulary().terms().stream().filter(t -> !codes.contains(t.code()))
        .map(t -> t.label()).collect(java.util.stream.Collectors.joining(", "));
    // without a single mark it is an answer in words, not a form's list
    boolean printed = choices.choices().stream().anyMatch(o -> !o.mark().span().isEmpty());
    if (!absent.isEmpty() && printed) {
      Span label = at.raw().label().isEmpty() ? c.labelOf(rule.name()) : at.raw().label().get(0);
      c.find(label, "options-missing", CutOffCheck.endsIn(c, rule) ? Severity.WARNING : Severity.INFO, at.pointer() + "/options",
          "options", absent, "field", rule.name());
    }
  }
}
