package org.fichero.normalise;

import java.util.function.Consumer;
import org.fichero.model.Mention;

/** Finds one family of mentions in a text. Implementations are immutable and safe for threads. */
interface MentionReader {
  /**
   * Hands every mention found to {@code out}, in text order; no two of one type overlap.
   *
   * @param words the text; a mention's span is in indexes of {@code words.text()}, its field is null
   */
  void read(Words words, Consumer<Mention> out);
}
