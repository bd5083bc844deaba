package org.fichero.validate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.Node;
import org.fichero.model.Severity;
import org.fichero.model.Span;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;
import org.fichero.rules.Vocabulary;

/** What only shows when a document's fichas are seen together. */
final class NeighbourCheck {
  private NeighbourCheck() {}

  static void check(List<Case> cases, List<Finding> findings) {
    Map<String, Case> titles = new HashMap<>();
    Map<String, Case> places = new HashMap<>();
    for (Case c : cases) {
      String title = title(c);
      FieldRule place = c.fields(FieldKind.PLACE).stream().findFirst().orElse(null);
      String name = place == null ? null : name(c.value(place.name()));
      Case same = name == null || title == null ? null : titles.putIfAbsent(title + "\n" + name, c);
      Case neighbour = name == null ? null : places.putIfAbsent(name, c);
      if (same != null) {
        c.find(start(c), "duplicate-ficha", Severity.WARNING, null, "other", same.entry().id());
      } else if (neighbour != null) {
        c.find(Reading.place(c.value(place.name())), "same-municipality", Severity.INFO, "/fields/" + place.name(),
            "other", neighbour.entry().id(), "name", String.valueOf(Reading.text(Reading.at(c.value(place.name()), "text"))));
      }
    }
    // by their ids: the hash of a pack is that of all that it says
    Set<String> packs = new HashSet<>();
    for (Case one : cases) {
      if (packs.add(one.pack().id())) {
        options(one.pack(), cases, findings);
      }
    }
  }

  private static void options(RulePack pack, List<Case> cases, List<Finding> findings) {
    List<Case> own = cases.stream().filter(c -> c.pack() == pack).toList();
    pack.fields().stream().filter(f -> f.kind() == FieldKind.CHOICES || f.kind() == FieldKind.CHOICE)
        .forEach(f -> printed(f, own, findings));
  }

  private static Span start(Case c) {
    return new Span(c.entry().span().start(), c.entry().span().start());
  }

  private static String title(Case c) {
    FieldRule rule = c.pack().fields().stream().filter(f -> f.place() == FieldRule.Place.BEFORE).findFirst().orElse(null);
    String title = rule == null ? null : Reading.text(c.value(rule.name()));
    return title == null ? null : Fold.fold(title);
  }

  private static String name(Node place) {
    String code = Reading.text(Reading.at(place, "code"));
    String text = Reading.text(Reading.at(place, "text"));
    return code != null ? code : text == null || text.isEmpty() ? null : Fold.fold(text);
  }

  /** The same words after an open option in every ficha are printed, not written. */
  private static void printed(FieldRule rule, List<Case> cases, List<Finding> findings) {
    String all = null;
    Node first = null;
    for (Case c : cases) {
      Node option = detailed(rule, c);
      String label = option == null ? null : Reading.text(Reading.at(option, "label"));
      String folded = label == null ? null : Fold.fold(label);
      if (folded == null || all != null && !all.equals(folded)) {
        return;
      }
      all = folded;
      first = first == null ? option : first;
    }
    if (cases.size() > 1 && all != null && all.indexOf(':') >= 0) {
      findings.add(Finding.at(Reading.place(first), "other-same-everywhere", Severity.WARNING, null,
          "text", Reading.text(Reading.at(first, "label")), "fichas", String.valueOf(cases.size())));
    }
  }

  private static Node detailed(FieldRule rule, Case c) {
    for (Node option : Reading.items(Reading.at(c.value(rule.name()), "options"))) {
      String code = Reading.text(Reading.at(option, "code"));
      for (Vocabulary.Term term : rule.vocabulary().terms()) {
        if (term.detail() && term.code().equals(code)) {
          return option;
        }
      }
    }
    return null;
  }
}
