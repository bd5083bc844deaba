package org.fichero.normalise;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.Span;
import org.fichero.rules.Lexicon;

/** What a text says in figures: dates, times, quantities, percentages, money. */
final class FiguresReader implements MentionReader {
  private final Lexis lexis;
  private final LexiconTree phrases;
  private final CountedNouns.Endings endings;
  private final LocalDate reference;

  FiguresReader(Lexicon lexicon, Lexis lexis) {
    this(lexis, new LexiconTree(lexicon, lexis), CountedNouns.Endings.of(lexicon), null);
    SlipForms.add(lexicon.slips(), lexis);
  }

  private FiguresReader(Lexis lexis, LexiconTree phrases, CountedNouns.Endings endings, LocalDate reference) {
    this.lexis = lexis;
    this.phrases = phrases;
    this.endings = endings;
    this.reference = reference;
  }

  /** The same, counting "ayer" and "el próximo mes" from a day; null leaves them unresolved. */
  FiguresReader from(LocalDate day) {
    return day == null && reference == null ? this : new FiguresReader(lexis, phrases, endings, day);
  }

  /** The words of a text as this reader asks for them. */
  Words words(String text) {
    return lexis.read(text);
  }

  /**
   * The expressions of time of a text.
   *
   * @param tokens the text as the grammars see it
   * @param found by first token
   */
  record Times(Tokens tokens, List<TimeFinding> found) {}

  /** The expressions of time only. */
  Times times(Words words) {
    Tokens tokens = new Tokens(words, phrases);
    boolean none = words.next(0, TimeGrammar.OPENINGS) == words.count();
    return new Times(tokens, none ? List.of() : new TimeGrammar(tokens, reference).find());
  }

  @Override
  public void read(Words words, Consumer<Mention> out) {
    read(times(words), out);
  }

  /** The same where the expressions of time are known. */
  void read(Times read, Consumer<Mention> out) {
    Tokens t = read.tokens();
    Words words = t.words;
    List<TimeFinding> times = read.found();
    for (TimeFinding time : times) {
      out.accept(mention(words, TimeValues.type(time.meaning()), time.from(), time.to(), TimeValues.value(time.meaning())));
    }
    for (QuantityFinding q : new Quantities(t, times, endings).find()) {
      out.accept(mention(words, q.type(), q.from(), q.to(), q.value()));
    }
  }

  private static Mention mention(Words words, String type, int from, int to, Node.Members value) {
    Span span = new Span(words.start(from), words.end(to - 1));
    return new Mention(type, words.cut(from, to), value, null, span);
  }
}
