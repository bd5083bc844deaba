package org.fichero.normalise;

import org.fichero.rules.FundingWords;

/**
 * What a source of money counts as. A gift is a gift whoever gives it; else the first body or word in the text decides; work
 * and things count where no money is named. Immutable, safe for threads.
 */
final class FundingKinds {
  private static final String DONATION = "donation";
  static final String IN_KIND = "in_kind";

  private final Phrases<String> words;
  private final Phrases<String> weak;
  private final Phrases<String> inKind;
  private final Directory directory;

  /** A kind and the tokens that say it. */
  record Found(String kind, int from, int to) {}

  FundingKinds(FundingWords rules, Directory directory, Lexis lexis) {
    Phrases.Builder<String> all = new Phrases.Builder<String>(lexis)
        .addAll(rules.donation(), DONATION).addAll(rules.inKindAlways(), IN_KIND);
    rules.kinds().forEach((kind, phrases) -> all.addAll(phrases, kind));
    words = all.build();
    Phrases.Builder<String> last = new Phrases.Builder<>(lexis);
    rules.weakKinds().forEach((kind, phrases) -> last.addAll(phrases, kind));
    weak = last.build();
    inKind = new Phrases.Builder<String>(lexis).addAll(rules.inKind(), IN_KIND).build();
    this.directory = directory;
  }

  /** The kind that tokens {@code from..to} say; null when they say none. */
  Found of(Words text, int from, int to) {
    Found said = said(text, from, to);
    for (int i = from; said == null && i < to; i++) {
      Phrases.Match<String> hint = weak.at(text, i);
      said = hint == null || hint.to() > to ? null : new Found(hint.value(), hint.from(), hint.to());
    }
    return said;
  }

  /** The same, where their words leave no other kind open. */
  Found said(Words text, int from, int to) {
    Found first = null;
    Found thing = null;
    int i = from;
    while (i < to) {
      Found here = at(text, i, to);
      if (here != null && (here.kind().equals(DONATION) || here.kind().equals(IN_KIND))) {
        return here;
      }
      first = first == null ? here : first;
      Phrases.Match<String> work = inKind.at(text, i);
      if (thing == null && work != null && work.to() <= to) {
        thing = new Found(IN_KIND, work.from(), work.to());
      }
      i = here == null ? i + 1 : here.to();
    }
    return first == null ? thing : first;
  }

  private Found at(Words text, int i, int to) {
    Phrases.Match<Directory.Entry> body = directory.at(text, i);
    if (body != null && body.to() <= to && body.value().body().kind() != null) {
      return new Found(body.value().body().kind(), body.from(), body.to());
    }
    Phrases.Match<String> word = words.at(text, i);
    return word == null || word.to() > to ? null : new Found(word.value(), word.from(), word.to());
  }
}
