package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldRule;
import org.fichero.rules.RulePack;

/** Finds a pack's labels at the beginning of lines and cells. Immutable; safe for threads. */
final class LabelMatcher {
  private static final int MOST_LINES = 3;

  private final LabelTrie trie = new LabelTrie();
  private final NearLabels near;
  private final MarkerMatcher markers;
  private final List<FieldRule> rules;

  LabelMatcher(RulePack pack) {
    rules = pack.fields();
    for (FieldRule rule : rules) {
      rule.labels().forEach(label -> trie.add(rule.name(), label, rule.inline()));
    }
    near = new NearLabels(trie.all());
    markers = new MarkerMatcher(rules);
  }

  /** The best match at the start of {@code lines} (the first line and up to two that follow it directly); null if none. */
  LabelMatch match(SourceText text, List<Passage> lines) {
    LabelMatch exact = walk(text, lines, 0);
    if (exact == null) {
      int numbering = Numbering.end(lines.get(0).text());
      exact = numbering > 0 ? walk(text, lines, numbering) : null;
    }
    if (exact != null && exact.strength() != LabelMatch.Strength.WEAK) {
      return exact;
    }
    LabelMatch marker = markers.match(lines.get(0));
    if (marker != null) {
      return marker;
    }
    LabelMatch fuzzy = exact == null ? fuzzy(lines.get(0)) : null;
    return fuzzy != null ? fuzzy : exact;
  }

  private LabelMatch walk(SourceText text, List<Passage> lines, int from) {
    LabelTrie.Node node = trie.root();
    LabelMatch best = null;
    for (int k = 0; k < Math.min(MOST_LINES, lines.size()); k++) {
      String s = lines.get(k).text();
      boolean afterLetter = false;
      for (int p = k == 0 ? from : 0; p < s.length(); p++) {
        char c = LabelTrie.keyChar(s.charAt(p));
        if (c == 0) {
          boolean ends = afterLetter && node.label() != null && Fold.fold(s.charAt(p)) != 0;
          best = ends ? better(best, accept(text, lines, from, k, p, node.label())) : best;
          afterLetter = afterLetter && Fold.fold(s.charAt(p)) == 0;
          continue;
        }
        node = node.step(c);
        if (node == null) {
          return best;
        }
        afterLetter = true;
      }
      best = node.label() == null ? best : better(best, accept(text, lines, from, k, s.length(), node.label()));
      if (!node.goesOn()) {
        return best;
      }
    }
    return best;
  }

  /** The longer match wins, unless it is only a weak one. */
  private static LabelMatch better(LabelMatch old, LabelMatch found) {
    if (found == null || old == null) {
      return found == null ? old : found;
    }
    return found.strength() == LabelMatch.Strength.WEAK && old.strength() != LabelMatch.Strength.WEAK ? old : found;
  }

  private LabelMatch accept(
      SourceText text, List<Passage> lines, int from, int k, int p, LabelTrie.LabelWords label) {
    Passage line = lines.get(k);
    ValueStart start = ValueStart.of(text, line, p, label, connectors(label.field()));
    if (start == null || k > 0 && start.strength() == LabelMatch.Strength.WEAK) {
      return null;
    }
    String words = words(lines, from, k, p);
    Confidence confidence = words.equals(label.text()) ? Confidence.EXACT : Confidence.NORMALISED;
    return new LabelMatch(label.field(), words, k, start.at(), confidence, start.strength());
  }

  private List<String> connectors(String field) {
    return rules.stream().filter(r -> r.name().equals(field)).findFirst().map(FieldRule::connectors).orElse(List.of());
  }

  private static String words(List<Passage> lines, int from, int k, int p) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= k; i++) {
      String s = lines.get(i).text();
      parts.add(s.substring(i == 0 ? from : 0, i == k ? p : s.length()).strip());
    }
    return String.join(" ", parts);
  }

  private LabelMatch fuzzy(Passage line) {
    String s = line.text();
    int from = Numbering.end(s);
    int colon = s.indexOf(':');
    String head = colon > 0 ? s.substring(from, Math.max(from, colon)) : s.substring(from);
    LabelTrie.LabelWords label = near.find(head);
    if (label == null) {
      return null;
    }
    boolean alone = colon < 0 || s.substring(colon + 1).isBlank();
    return new LabelMatch(label.field(), head.strip(), 0, alone ? s.length() : colon + 1, Confidence.FUZZY,
        alone ? LabelMatch.Strength.ALONE : LabelMatch.Strength.SEPARATED);
  }
}
