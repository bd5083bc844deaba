package org.fichero.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.Span;
import org.fichero.rules.FieldRule;

/** Reads paragraphs that each begin with a term of a vocabulary, behind introductory words of the form's own. */
final class TopicReader {
  private final Terms terms;
  private final List<String> lead;
  private final List<Span> forms;

  TopicReader(FieldRule rule, Terms terms, List<Span> forms) {
    this.terms = terms;
    this.lead = rule.lead();
    this.forms = forms;
  }

  Extraction.Topics read(Extraction.Words words) {
    List<Extraction.Topic> topics = new ArrayList<>();
    List<Passage> loose = new ArrayList<>();
    List<Passage> more = loose;
    for (Passage paragraph : words.paragraphs()) {
      Passage body = Lead.without(paragraph, lead, forms);
      List<Integer> starts = starts(body);
      Passage before = body.slice(0, starts.isEmpty() ? body.text().length() : starts.get(0)).strip();
      if (!before.isBlank()) {
        more.add(before);
      }
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : body.text().length();
        goOn(topics, more);
        more = new ArrayList<>();
        topics.add(topic(body.slice(starts.get(i), end).strip()));
      }
    }
    goOn(topics, more);
    return new Extraction.Topics(topics, new Extraction.Words(loose, List.of()));
  }

  private Extraction.Topic topic(Passage part) {
    Terms.Match match = terms.start(part.text());
    Passage text = Terms.rest(part, match.end());
    Passage label = part.slice(0, match.end());
    forms.addAll(label.sources());
    return new Extraction.Topic(match.term().code(), label, text, match.confidence());
  }

  /** Paragraphs without a term of their own go on with the topic before them. */
  private static void goOn(List<Extraction.Topic> topics, List<Passage> more) {
    if (topics.isEmpty() || more.isEmpty()) {
      return;
    }
    Extraction.Topic last = topics.remove(topics.size() - 1);
    List<Passage> parts = new ArrayList<>(more);
    if (!last.text().isBlank()) {
      parts.add(0, last.text());
    }
    Passage text = Passage.joinAll(parts, Collections.nCopies(parts.size() - 1, " "));
    topics.add(new Extraction.Topic(last.code(), last.label(), text, last.confidence()));
  }

  /** Where terms stand at the beginning of the paragraph or of a sentence within it, followed by a separator. */
  private List<Integer> starts(Passage body) {
    List<Integer> starts = new ArrayList<>();
    String s = body.text();
    for (int p = 0; p < s.length(); p = nextSentence(s, p)) {
      Terms.Match match = terms.start(s, p, Math.min(s.length(), p + 120));
      boolean parted = match != null && (p == 0 || isParted(s, match.end()) || isLineEnd(body, match.end()));
      if (parted && (starts.isEmpty() || isWorded(s, starts.get(starts.size() - 1), p))) {
        starts.add(p);
      }
    }
    return starts;
  }

  /** Signs alone before a term begin with it: the colon of a definition is no sentence. */
  private static boolean isWorded(String s, int from, int to) {
    return s.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isParted(String s, int end) {
    boolean dash = end + 2 < s.length() && s.charAt(end) == ' ' && Fold.fold(s.charAt(end + 1)) == '-' && s.charAt(end + 2) == ' ';
    return dash || end >= s.length() || ",:;.–—-".indexOf(Fold.fold(s.charAt(end))) >= 0 && end + 1 < s.length();
  }

  /** Whether a line ends there, so that the term has it to itself: the space that joins two lines is none of the source's. */
  private static boolean isLineEnd(Passage body, int end) {
    return end < body.text().length() && body.text().charAt(end) == ' '
        && body.segments().stream().noneMatch(g -> g.at() <= end && end < g.at() + g.length());
  }

  private static int nextSentence(String s, int from) {
    for (int p = from; p + 1 < s.length(); p++) {
      if (".:;".indexOf(s.charAt(p)) >= 0 && Passage.isSpace(s.charAt(p + 1))) {
        int q = p + 1;
        while (q < s.length() && Passage.isSpace(s.charAt(q))) {
          q++;
        }
        return q;
      }
    }
    return s.length();
  }
}
