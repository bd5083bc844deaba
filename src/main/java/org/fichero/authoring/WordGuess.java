package org.fichero.authoring;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fichero.model.Block;
import org.fichero.normalise.Normaliser;
import org.fichero.rules.FieldKind;

/** What kind a field in words seems to be: by their form, by what the normaliser reads of them, or by their length. */
final class WordGuess {
  private static final int SHORT = 60;
  private static final int BRIEF = 220;
  private static final int PARAGRAPH = 40;
  /** One record in ten that has several paragraphs makes a field of them. */
  private static final double FEW = 0.1;
  private static final double SOME = 0.25;
  private static final double MOST = 0.6;
  private static final List<FieldKind> READ =
      List.of(FieldKind.EMAIL, FieldKind.URL, FieldKind.PLACE, FieldKind.MONEY, FieldKind.PERIOD, FieldKind.DATE);

  private final String label;
  private final List<List<Block>> values;
  private final List<String> texts;
  private final ValueLook look;

  private WordGuess(String label, List<List<Block>> values, Normaliser normaliser) {
    this.label = label;
    this.values = values;
    this.texts = values.stream().map(Guess::text).toList();
    this.look = new ValueLook(normaliser);
  }

  /** @param values at least one, none of them empty */
  static Guess of(String label, List<List<Block>> values, Normaliser normaliser) {
    WordGuess guess = new WordGuess(label, values, normaliser);
    return Stream.<Supplier<Guess>>of(guess::form, guess::dated, guess::read, guess::bodies, guess::funding, guess::countries,
        () -> TopicGuess.of(values), () -> PlainGuess.answers(guess.texts), () -> ListGuess.of(values))
        .map(Supplier::get).filter(Objects::nonNull).findFirst().orElseGet(guess::prose);
  }

  /** What the cells under a heading seem to be. */
  static Guess ofCells(String heading, List<String> cells, Normaliser normaliser) {
    Guess number = PlainGuess.number(heading, cells);
    if (number != null) {
      return number;
    }
    ValueLook look = new ValueLook(normaliser);
    for (FieldKind kind : List.of(FieldKind.EMAIL, FieldKind.DATE)) {
      double share = Texts.share(cells, t -> t.length() <= SHORT && look.reads(kind, t));
      if (share >= MOST) {
        return new Guess(kind, share, "its cells read as " + kind.code(), List.of());
      }
    }
    return new Guess(FieldKind.TEXT, 1, "words", List.of());
  }

  private Guess form() {
    Guess code = PlainGuess.code(texts);
    Guess number = code != null ? code : PlainGuess.number(label, texts);
    Guess answer = number != null ? number : PlainGuess.yesNo(texts);
    boolean one = Texts.share(values, v -> v.size() == 1) >= 0.9;
    return answer != null || !one ? answer : PlainGuess.list(texts);
  }

  private Guess dated() {
    boolean dated = DraftLanguage.BUNDLED.isDateLabel(label) && Texts.share(texts, t -> t.length() <= SHORT) >= 0.9
        && Texts.share(texts, t -> t.length() <= SHORT && look.isDate(t)) >= MOST;
    return dated ? new Guess(FieldKind.DATE, 1, "its label says date, and its values hold one", List.of()) : null;
  }

  private Guess read() {
    for (FieldKind kind : READ) {
      boolean address = kind == FieldKind.EMAIL || kind == FieldKind.URL;
      // a stroke says that there is none
      List<String> said = address ? texts.stream().filter(t -> t.chars().anyMatch(Character::isLetter)).toList() : texts;
      // a larger place's name may be a comuna's too
      boolean other = said.isEmpty() || kind == FieldKind.PLACE && DraftLanguage.BUNDLED.isLargerPlaceLabel(label);
      double share = other ? 0 : Texts.share(said, t -> t.length() <= SHORT * 2 && look.reads(kind, t));
      if (share >= MOST) {
        return new Guess(kind, share, "its values read as " + kind.code(), List.of());
      }
    }
    return null;
  }

  private Guess bodies() {
    return brief(FieldKind.ORGANISATIONS, MOST, "its values name public bodies", t -> look.isMostly(t, "organisation"));
  }

  private Guess funding() {
    return DraftLanguage.BUNDLED.isFundingLabel(label) ? brief(FieldKind.FUNDING, MOST, "its values name where money comes from", look::funds) : null;
  }

  private Guess countries() {
    boolean may = values.size() > 1 && Texts.share(texts, t -> t.length() <= 2 * SHORT) >= 0.8;
    return may ? brief(FieldKind.VOCABULARY, SOME, "its values name countries or nationalities", t -> look.names(t, "country")) : null;
  }

  /** A kind that so many of the values are of, where most are brief; null otherwise. */
  private Guess brief(FieldKind kind, double least, String because, Predicate<String> is) {
    boolean brief = Texts.share(texts, t -> t.length() <= BRIEF) >= 0.7;
    double share = brief ? Texts.share(texts, is) : 0;
    return share >= least ? new Guess(kind, share, because, List.of()) : null;
  }

  private Guess prose() {
    double several = Texts.share(values, v -> v.stream().filter(b -> b instanceof Block.Line l && l.blanksBefore() > 0
        && l.content().text().length() > PARAGRAPH).count() > 1);
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    if (several < FEW && length > BRIEF * 4 / 3.0) {
      return new Guess(FieldKind.PARAGRAPHS, 0.5, "long, if mostly one paragraph", List.of());
    }
    return several >= FEW ? new Guess(FieldKind.PARAGRAPHS, several, "several paragraphs", List.of())
        : new Guess(FieldKind.TEXT, Texts.share(texts, t -> t.length() <= BRIEF * 4), "text, because no other kind fits all", List.of());
  }
}
