package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a field's text where one organisation ends and the next begins. Separators cut; a comma or an "and" cuts where what
 * follows begins an organisation, and a comma also where the words after it are no enumeration within a name ("Medio Ambiente,
 * Aseo y Ornato"); with no separator at all, a head noun or a known acronym cuts.
 */
final class OrganisationCuts {
  private final Words words;
  private final NameGrammar grammar;
  private final OrganisationStarts starts;
  private final OrganisationEdges edges;
  private final List<Item> items = new ArrayList<>();
  private List<Range> parts = new ArrayList<>();
  private int start;
  private int leadFrom = -1;
  private int depth;
  private boolean listed;
  private boolean slashes;
  private boolean colon;
  private Range above;

  /**
   * What stands between two cuts.
   *
   * @param parts ranges of tokens, several where dashes, colons or slashes join units
   * @param slashes whether slashes join them
   * @param above what a colon before the list says that all of it belongs to; null when none does, or in its first item
   */
  record Item(List<Range> parts, boolean slashes, Range above) {}

  /**
   * One part.
   *
   * @param text its first token, words that lead to the name ("a través de su") among it
   * @param from the name's first token
   * @param to the token after the last, more than {@code from}
   */
  record Range(int text, int from, int to) {}

  private OrganisationCuts(Words words, IntPredicate line, NameGrammar grammar, Directory directory, Acronyms acronyms) {
    this.words = words;
    this.grammar = grammar;
    starts = new OrganisationStarts(words, grammar, directory, acronyms);
    edges = new OrganisationEdges(words, line, grammar, directory, acronyms, starts);
  }

  /**
   * The items of a text, in order; ranges are not empty.
   *
   * @param line whether a line of its own begins at a token
   */
  static List<Item> cut(
      Words words, IntPredicate line, NameGrammar grammar, Directory directory, Acronyms acronyms) {
    OrganisationCuts cuts = new OrganisationCuts(words, line, grammar, directory, acronyms);
    cuts.run();
    return cuts.items;
  }

  private void run() {
    int i = 0;
    while (i < words.count()) {
      char c = starts.sign(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      depth = Math.max(0, depth);
      i = depth > 0 || c == ')' || c == ']' ? i + 1 : step(i, c);
    }
    end(words.count());
  }

  /** Looks at one token outside brackets; gives the token to go on with. */
  private int step(int i, char c) {
    int opened = i == start ? open(i) : i > start && c == 0 ? openAfterLead(i) : -1;
    if (opened >= 0) {
      return opened;
    }
    if (starts.isHard(i, c)) {
      end(i);
      above = null;
      return startAt(i + 1);
    }
    if (c == ':' && starts.begins(i + 1, true) && !starts.begins(start, true)) {
      return startAt(i + 1);
    }
    if (starts.isJoint(i, c)) {
      part(i);
      slashes |= c == '/';
      colon |= c == ':';
      return startAt(i + 1);
    }
    if (isSeparator(i, c)) {
      end(i);
      listed |= c == ',';
      return startAt(i + 1);
    }
    if (i > start && c == 0 && (edges.withoutSign(start, i) || edges.atLine(start, i))) {
      end(i);
      start = i;
      return knownOrNext(i);
    }
    return i + 1;
  }

  private int startAt(int i) {
    start = i;
    return i;
  }

  /** What begins an item: a known name, words that name nothing, or a label; -1 for none of them. */
  private int open(int i) {
    int known = starts.knownName(i);
    if (known > i) {
      return known;
    }
    if (grammar.leadsNothing(words, i)) {
      return startAt(afterItem(i));
    }
    int label = grammar.afterLead(words, i);
    if (label > 0 && starts.sign(label) == ':') {
      return startAt(label + 1);
    }
    if (label > 0 && starts.begins(label, true)) {
      start = label;
      leadFrom = i;
      return knownOrNext(start);
    }
    return -1;
  }

  /** "… a través de su Oficina": words that lead to a name end what stands before them; -1 where none do. */
  private int openAfterLead(int i) {
    int afterLead = grammar.afterLead(words, i);
    if (afterLead < 0 || !starts.begins(afterLead, true) || starts.isHard(i, (char) 0)) {
      return -1;
    }
    end(i);
    leadFrom = i;
    start = afterLead;
    return knownOrNext(start);
  }

  private boolean isSeparator(int i, char c) {
    return c == ',' && edges.atComma(start, i)
        || grammar.isConjunction(words, i) && i > start && edges.atConjunction(start, i, listed);
  }

  /** The token after the sign that ends what begins at a token. */
  private int afterItem(int i) {
    int at = i;
    while (at < words.count() && starts.sign(at) != ',' && !starts.isHard(at, starts.sign(at))) {
      at++;
    }
    return Math.min(words.count(), at + 1);
  }

  private int knownOrNext(int i) {
    int known = starts.knownName(i);
    return known > i ? known : i + 1;
  }

  private void part(int to) {
    int end = to;
    while (start < end && isLead(start)) {
      start++;
    }
    int text = leadFrom >= 0 ? leadFrom : start;
    leadFrom = -1;
    int lead = start < end ? grammar.afterLead(words, start) : -1;
    start = lead > 0 && lead < end ? lead : start;
    while (end > start && isTrail(end - 1)) {
      end--;
    }
    if (isQuoted(start, end)) {
      start++;
      end--;
      text = Math.max(text, start);
    }
    if (end > start && !grammar.isNothing(words, start, end)) {
      parts.add(new Range(text, start, end));
    }
  }

  /** Whether a pair of quotation marks, and no other, stands around an item. */
  private boolean isQuoted(int from, int to) {
    int close = from + 1;
    while (close < to && starts.sign(close) != '"') {
      close++;
    }
    return starts.sign(from) == '"' && close == to - 1 && close > from + 1;
  }

  private void end(int to) {
    Range all = ofAll(to);
    if (all != null) {
      items.replaceAll(i -> i.above == null ? new Item(i.parts, i.slashes, all) : i);
      start = to;
    }
    part(to);
    if (!parts.isEmpty()) {
      items.add(new Item(parts, slashes, above));
      above = colon && parts.size() > 1 ? parts.get(0) : above;
    }
    colon = false;
    parts = new ArrayList<>();
    slashes = false;
  }

  /** "todos dependientes de la DIDECO", behind a list of units: what all of them belong to; null where no such words stand. */
  private Range ofAll(int to) {
    int from = grammar.isConjunction(words, start) ? start + 1 : start;
    int after = from < to && grammar.isOther(words, from) ? grammar.afterBelongs(words, from + 1) : -1;
    // "todas de la Corporación Municipal"
    boolean of = after < 0 && from + 1 < to && grammar.isOther(words, from) && grammar.isConnector(words, from + 1) && !grammar.isArticle(words, from + 1);
    after = of ? grammar.isArticle(words, from + 2) ? from + 3 : from + 2 : after;
    int end = to > after && after > 0 && starts.sign(to - 1) == '.' ? to - 1 : to;
    return after > 0 && after < end ? new Range(after, after, end) : null;
  }

  private boolean isTrail(int i) {
    char c = starts.sign(i);
    return grammar.isConjunction(words, i) || c == ',' || c == ':' || c == '.' && !grammar.isAbbreviation(words, i - 1);
  }

  /** A conjunction, or an article before a beginning, at the start of an item. */
  private boolean isLead(int i) {
    boolean number = words.isNumber(i) && i + 1 < words.count() && (starts.sign(i + 1) == '.' || starts.sign(i + 1) == ')');
    boolean small = grammar.isArticle(words, i) || i > 0 && grammar.isConjunction(words, i - 1) && grammar.isConnector(words, i);
    return grammar.isConjunction(words, i) || small && starts.begins(i + 1, true) || number
        || starts.sign(i) != 0 && starts.sign(i) != '(' && starts.sign(i) != '"';
  }
}
