package org.fichero.extract;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;

/** The options read so far, the last of which may still want the words that it asks for. Not thread-safe. */
final class ChoiceList {
  private static final int LONGEST_OWN = 60;

  private final Terms terms;
  private final OptionLabels labels;
  private final List<Extraction.Choice> choices = new ArrayList<>();

  ChoiceList(Terms terms, OptionLabels labels) {
    this.terms = terms;
    this.labels = labels;
  }

  List<Extraction.Choice> choices() {
    return choices;
  }

  void add(Extraction.Choice choice) {
    choices.add(choice);
  }

  void addAll(List<Extraction.Choice> more) {
    choices.addAll(more);
  }

  /** Whether the words are those that the last option asks for; it has them then. */
  boolean takesAsked(Passage words) {
    Extraction.Choice asked = choices.isEmpty() ? null : labels.asked(last(), words);
    if (asked != null) {
      choices.set(choices.size() - 1, asked);
    }
    return asked != null;
  }

  /** Whether the line has the words that an open option above it, which ends in a colon, leaves to the next line or page: "Otra:" / "Deporte"; it has them then. */
  boolean takesRest(Block.Line line) {
    String words = line.content().text().strip();
    boolean plain = line.heading() == 0 && line.bullet().isEmpty() && line.content().text().length() <= LONGEST_OWN && !words.endsWith(".");
    boolean open = !choices.isEmpty() && last().detail() != null && last().detail().isBlank();
    if (!plain || !open || terms.start(words) != null) {
      return false;
    }
    choices.set(choices.size() - 1, labels.withOwn(last(), line.content()));
    return true;
  }

  private Extraction.Choice last() {
    return choices.get(choices.size() - 1);
  }
}
