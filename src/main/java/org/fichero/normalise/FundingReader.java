package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.Passage;
import org.fichero.rules.FundingWords;

/**
 * Reads a field that says where money comes from: one source a sentence, line, bullet or list item, with the year that stands
 * before it as a label. Immutable, safe for threads.
 */
final class FundingReader {
  private final NameGrammar grammar;
  private final Directory directory;
  private final FundingKinds kinds;
  private final Phrases<Boolean> starts;
  private final Phrases<Boolean> bareStarts;
  private final Phrases<Boolean> leads;
  private final Phrases<Boolean> nothing;
  private final Lexis.Set yearWords;

  FundingReader(FundingWords rules, NameGrammar grammar, Directory directory, Lexis lexis) {
    this.grammar = grammar;
    this.directory = directory;
    kinds = new FundingKinds(rules, directory, lexis);
    starts = new Phrases.Builder<Boolean>(lexis).addAll(rules.starts(), true).build();
    bareStarts = new Phrases.Builder<Boolean>(lexis).addAll(rules.bareStarts(), true).build();
    nothing = new Phrases.Builder<Boolean>(lexis).addAll(rules.nothing(), true).build();
    yearWords = lexis.set(rules.yearWords());
    leads = new Phrases.Builder<Boolean>(lexis).addAll(rules.leads(), true).build();
  }

  /** The sources that a field names, in text order. */
  List<Funding> read(Extraction.Words value) {
    List<Funding> all = new ArrayList<>();
    LineStarts lines = new LineStarts(value);
    value.paragraphs().forEach(p -> readParagraph(p.collapse(), lines, all));
    return all;
  }

  private void readParagraph(Passage text, LineStarts lines, List<Funding> all) {
    Words words = grammar.words(text.text());
    int start = 0;
    int depth = 0;
    YearLabel label = null;
    for (int i = 0; i <= words.count(); i++) {
      boolean last = i == words.count();
      char c = last ? 0 : sign(words, i);
      YearLabel next = last || depth > 0 ? null : YearLabel.at(words, i, start, yearWords);
      next = next != null && i > start && isSum(words, next.to()) ? null : next;
      depth = next != null ? 0 : Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
      boolean cut = !last && depth == 0 && (next != null && i >= start || cuts(words, start, i, c) || i > start && cutsAtLine(text, words, lines, start, i));
      if (last || cut) {
        add(text, words, start, i, label, all);
        label = next == null ? label : next;
        start = next != null ? next.to() : c == 0 ? i : i + 1;
        i = next != null ? next.to() - 1 : i;
      }
    }
  }

  /** "2023: $12.000.000", "2021: US$ 8.000": what the source before it gave in that year */
  private static boolean isSum(Words words, int i) {
    return words.isNumber(i) || words.sign(i) == '$' || i + 1 < words.count() && words.sign(i + 1) == '$' && words.start(i + 1) == words.end(i);
  }

  /** Whether a source ends before token {@code i}. */
  private boolean cuts(Words words, int start, int i, char c) {
    if (c == ';' || c == '\u2022' || c == '\u25aa' || c == '\u25cf' || c == '\u00b7' || c == '*' || c == '|' || c == '&' && isSpaced(words, i) || c == '-' && words.sign(0) == '-' && begins(words, i + 1) && !isSpaced(words, i) && isApart(words, i) || c == '+' && (i == 0 || words.start(i) > words.end(i - 1))) {
      return true;
    }
    if (isMarked(words, i)) {
      return true;
    }
    if (i < ItemMarks.after(words, start)) {
      return false;
    }
    boolean spacedAfter = i + 1 == words.count() || words.start(i + 1) > words.end(i);
    if (c == '.') {
      boolean goesOn = endsInitials(words, i) && i + 1 < words.count() && !words.isCapital(i + 1);
      return spacedAfter && !goesOn && !grammar.isAbbreviation(words, i - 1);
    }
    if (c == '/' && i > start && (sharesAgain(words, start, i) || words.isWord(i - 1) && i + 1 < words.count() && directory.at(words, i + 1) != null)) {
      return true;
    }
    if (c == '-' || c == '/') {
      return spacedAfter && (i == 0 || words.start(i) > words.end(i - 1)) && (i == start || begins(words, i + 1));
    }
    if (i > start && grammar.isConjunction(words, i) && isOtherBody(words, start, afterOf(words, i + 1))) {
      return true;
    }
    if (c == ',' || i > start && grammar.isConjunction(words, i)) {
      boolean body = isBody(words, i + 1) && (c == ',' || grammar.rank(words, start) > 0 || directory.at(words, start) != null);
      return body || c == ',' && i + 1 < words.count() && nothing.at(words, i + 1) != null || sharesAgain(words, start, i) || isKindAlone(words, start, i) || begins(words, afterLeads(words, i + 1));
    }
    boolean bare = i > start && c == 0 && Values.isCapital(words, i) && words.isWord(i)
        && !grammar.isConnector(words, i - 1) && words.isWord(i - 1);
    return bare && (bareStarts.at(words, i) != null || isOtherBody(words, start, i));
  }

  /** "y del Servicio …", "y de la OIM": after the small words between; the token itself where none stands there */
  private int afterOf(Words words, int i) {
    int at = i;
    while (at < i + 2 && at < words.count() && words.isWord(at) && !words.isCapital(at) && grammar.isConnector(words, at)) {
      at++;
    }
    return at;
  }

  private static boolean isSpaced(Words words, int i) {
    return isApart(words, i) && (i + 1 == words.count() || words.start(i + 1) > words.end(i));
  }

  private static boolean isApart(Words words, int i) {
    return i == 0 || words.start(i) > words.end(i - 1);
  }

  /** "b)", and "2." in a list that a number opens */
  private static boolean isMarked(Words words, int i) {
    int after = ItemMarks.after(words, i);
    return after > 0 && (words.sign(after - 1) == ')' || ItemMarks.after(words, 0) > 0 && words.sign(ItemMarks.after(words, 0) - 1) == words.sign(after - 1));
  }

  /** The full stop of "S.A." */
  private static boolean endsInitials(Words words, int i) {
    return sign(words, i) == '.' && i > 2 && words.isCapital(i - 1) && words.end(i - 1) - words.start(i - 1) == 1 && sign(words, i - 2) == '.' && words.start(i) == words.end(i - 1);
  }

  /** "municipal y privado", "Mixto: municipal y privado": a word of a kind on either side and nothing else */
  private boolean isKindAlone(Words words, int start, int joint) {
    boolean first = joint == start + 1 || joint > start + 1 && words.sign(joint - 2) == ':';
    boolean alone = first && joint + 1 < words.count() && (joint + 2 == words.count() || words.sign(joint + 2) != 0);
    FundingKinds.Found before = alone ? kinds.of(words, joint - 1, joint) : null;
    FundingKinds.Found after = before == null ? null : kinds.of(words, joint + 1, joint + 2);
    return after != null && !after.kind().equals(before.kind());
  }

  /** ", 40% empresa privada" behind "60% municipalidad", "y privados (20%)" behind "municipales (80%)": how much comes from each */
  private static boolean sharesAgain(Words words, int start, int joint) {
    int at = joint + 1;
    boolean share = at + 2 < words.count() && words.isNumber(at) && words.sign(at + 1) == '%' && words.isWord(at + 2)
        || at + 3 < words.count() && words.isWord(at) && words.sign(at + 1) == '(' && words.isNumber(at + 2) && words.sign(at + 3) == '%';
    boolean sum = at + 1 < words.count() && words.sign(at) == '$' && words.isNumber(at + 1);
    for (int i = start; (share || sum) && i < joint; i++) {
      if (words.sign(i) == (share ? '%' : '$')) {
        return true;
      }
    }
    return false;
  }

  /** "Cámara de Comercio de Talca": a body of its own, whoever it is */
  private boolean isBody(Words words, int i) {
    int at = i < words.count() && grammar.isArticle(words, i) ? i + 1 : i;
    return at < words.count() && words.isCapital(at) && grammar.rank(words, at) == NameGrammar.BODY;
  }

  /** A body of another kind than what has been named so far ("Recursos municipales SENCE"). */
  private boolean isOtherBody(Words words, int start, int i) {
    Phrases.Match<Directory.Entry> body = directory.at(words, i);
    if (body == null || body.value().body().kind() == null) {
      return false;
    }
    FundingKinds.Found before = kinds.said(words, start, i);
    // "Alumnos en práctica UCN": whose they are
    return before != null && !before.kind().equals(FundingKinds.IN_KIND) && !before.kind().equals(body.value().body().kind());
  }

  /** Whether a line of its own begins at token {@code i}. */
  private boolean cutsAtLine(Passage text, Words words, LineStarts lines, int start, int i) {
    int at = words.start(i);
    boolean halfName = i == start + 1 && grammar.rank(words, start) > 0 || grammar.isAdjective(words, i);
    if (halfName || !lines.isStart(text, at) || grammar.isConnector(words, i - 1) || sign(words, i - 1) == ',') {
      return false;
    }
    return begins(words, i) || lines.isMeant(text, at) && !Character.isLowerCase(text.text().charAt(at));
  }

  private int afterLeads(Words words, int i) {
    Phrases.Match<Boolean> lead = i < words.count() ? leads.at(words, i) : null;
    return lead == null ? i : lead.to();
  }

  private boolean begins(Words words, int i) {
    if (i >= words.count()) {
      return false;
    }
    int at = grammar.isArticle(words, i) ? i + 1 : i;
    return at < words.count() && (starts.at(words, at) != null || directory.at(words, at) != null);
  }

  private static char sign(Words words, int i) {
    return words.sign(i);
  }

  private void add(Passage text, Words words, int start, int end, YearLabel label, List<Funding> all) {
    int from = start;
    int to = end;
    int marked = isMarked(words, from) ? ItemMarks.after(words, from) : from;
    from = marked < to ? marked : from;
    while (from < to && isFringe(words, from)) {
      from++;
    }
    while (to > from && isFringe(words, to - 1) && !endsInitials(words, to - 1)) {
      to--;
    }
    Phrases.Match<Boolean> lead = from < to ? leads.at(words, from) : null;
    from = lead != null && lead.to() < to ? lead.to() : from;
    while (from < to && words.sign(from) == ':') {
      from++;
    }
    if (from < to && nothing.at(words, from) == null) {
      all.add(funding(text, words, from, to, label));
    }
  }

  private static boolean isFringe(Words words, int i) {
    char c = sign(words, i);
    return c != 0 && c != '(' && c != ')' && c != '"' && c != '$' && c != '%';
  }

  private Funding funding(Passage text, Words words, int from, int to, YearLabel label) {
    FundingKinds.Found kind = kinds.of(words, from, to);
    int[] own = YearLabel.onlyYear(words, from, to);
    Integer year = own != null ? Integer.valueOf(words.folded(own[0])) : label == null ? null : label.year();
    Passage yearFrom = own != null ? slice(text, words, own[0], own[0] + 1)
        : label == null || year == null ? null : slice(text, words, label.at(), label.at() + 1);
    Passage kindFrom = kind == null ? null : slice(text, words, kind.from(), kind.to());
    return new Funding(slice(text, words, from, to), kind == null ? null : kind.kind(), kindFrom, year, yearFrom);
  }

  private static Passage slice(Passage text, Words words, int from, int to) {
    return text.slice(words.start(from), words.end(to - 1));
  }
}
