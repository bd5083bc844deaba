package org.fichero.authoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.rules.FieldKind;

/** Knows fields whose paragraphs begin with terms of a list. */
final class TopicGuess {
  private static final int SHORT = 60;
  private static final int MOST_TERM_WORDS = 7;

  private TopicGuess() {}

  /** Terms that paragraphs of several records begin with, before "ya que", a comma or a colon. */
  static Guess of(List<List<Block>> values) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    for (List<Block> value : values) {
      Map<String, String> own = new LinkedHashMap<>();
      for (Block block : value) {
        if (block instanceof Block.Line line) {
          String term = term(line.content().text());
          if (term.indexOf(' ') > 0) {
            own.putIfAbsent(Skeleton.key(term), term);
            lines.computeIfAbsent(Skeleton.key(term), k -> new HashSet<>()).add(Fold.fold(line.content().text()));
          }
        }
      }
      own.forEach((key, term) -> {
        words.putIfAbsent(key, term);
        counts.merge(key, 1, Integer::sum);
      });
    }
    // what comes back as a whole is a sentence, not a term
    lines.forEach((key, whole) -> counts.computeIfPresent(key, (k, n) -> 2 * whole.size() > n ? n : 0));
    List<String> terms = words.entrySet().stream().filter(e -> counts.get(e.getKey()) > 1).map(Map.Entry::getValue).toList();
    double share = Texts.share(values, v -> v.stream().anyMatch(b -> b instanceof Block.Line l
        && counts.getOrDefault(Skeleton.key(term(l.content().text())), 0) > 1));
    return terms.size() < 2 || share < 0.6 ? null
        : new Guess(FieldKind.TOPICS, share, "paragraphs that begin with the same terms", terms);
  }

  private static String term(String line) {
    int comma = line.indexOf(',');
    String head = comma > 0 ? line.substring(0, comma) : "";
    String after = head.substring(head.indexOf(':') + 1).strip();
    boolean sentence = after.split(" ").length > MOST_TERM_WORDS || DraftLanguage.BUNDLED.beginsSentence(after);
    return after.length() > SHORT || after.isEmpty() || sentence || !Character.isUpperCase(after.charAt(0)) ? "" : after;
  }
}
