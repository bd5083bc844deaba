package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fichero.model.Mention;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * The prose of one field: noted while its ficha's record is made, and read for mentions and sentences together with all prose of the
 * document.
 */
final class Narrative {
  private final Readers readers;
  private final Passage passage;
  private final String pointer;
  private final Words words;
  private final List<Mention> found = new ArrayList<>();
  private final List<Span> sentences = new ArrayList<>();
  /** Null until they are read. */
  private FiguresReader.Times times;

  /** @param times the passage's expressions of time, where they are known; else null */
  Narrative(Readers readers, Passage passage, String pointer, Words words, FiguresReader.Times times) {
    this.readers = readers;
    this.passage = passage;
    this.pointer = pointer;
    this.words = words;
    this.times = times;
  }

  /** Reads each of them, once. */
  static void readAll(List<Narrative> texts) {
    List<Reading> readings = new ArrayList<>(texts.size());
    for (Narrative text : texts) {
      text.times = text.times == null ? text.readers.figures().times(text.words) : text.times;
      readings.add(new Reading(text.readers, text.times, text.found));
    }
    Reading.readAll(readings);
    for (Narrative text : texts) {
      text.split();
    }
  }

  private void split() {
    for (Span s : readers.sentences().split(passage.text())) {
      Span source = passage.source(s.start(), s.end());
      if (source != null) {
        sentences.add(source);
      }
    }
  }

  /** Adds what was read to what the ficha has: its mentions, and its sentences under the field's pointer. */
  void addTo(List<Mention> mentions, Map<String, List<Span>> sentencesOfFields) {
    for (Mention m : found) {
      Span source = passage.source(m.span().start(), m.span().end());
      if (source != null) {
        mentions.add(new Mention(m.type(), m.text(), m.value(), pointer, source));
      }
    }
    sentencesOfFields.put(pointer, sentences);
  }
}
