package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.normalise.Organisation.Part;
import org.fichero.normalise.OrganisationCuts.Range;

/** Reads one item of a field: its name, acronym, what it belongs to and what brackets add. */
final class OrganisationParts {
  private final NameGrammar grammar;
  private final Acronyms acronyms;
  private final Owners owners;

  OrganisationParts(NameGrammar grammar, Acronyms acronyms) {
    this.grammar = grammar;
    this.acronyms = acronyms;
    owners = new Owners(grammar, acronyms);
  }

  /** The organisations of an item: one, or as many as its parts where none belongs to another. */
  List<Organisation> read(Passage text, Words words, OrganisationCuts.Item item) {
    List<Range> parts = item.parts();
    if (parts.size() == 1 && item.above() != null) {
      return List.of(below(one(text, words, item.above()), one(text, words, parts.get(0))));
    }
    List<Range> upwards = upwards(text, words, parts);
    Organisation joined = parts.size() < 2 ? null : joined(text, words, upwards.get(0), upwards.get(1), item.slashes());
    if (joined != null && (parts.size() == 2 || isChain(text, words, upwards))) {
      Passage whole = slice(text, words, parts.get(0).text(), parts.get(parts.size() - 1).to());
      return List.of(new Organisation(whole, joined.name(), joined.acronym(), joined.partOf(), joined.detail()));
    }
    List<Organisation> all = new ArrayList<>();
    parts.forEach(p -> all.add(one(text, words, p)));
    return all;
  }

  /** "Municipalidad – Dirección – Oficina", from the lowest on; the parts as they are where they are no such chain. */
  private List<Range> upwards(Passage text, Words words, List<Range> parts) {
    List<Range> other = new ArrayList<>(parts);
    Collections.reverse(other);
    return parts.size() > 2 && isChain(text, words, other) ? other : parts;
  }

  /** "DIDECO: Oficina de la Mujer, Oficina de Vivienda": the second too belongs to what stands before the colon, where it ranks lower. */
  private Organisation below(Organisation above, Organisation unit) {
    int rank = rank(unit);
    boolean belongs = unit.partOf() == null && rank > 0 && rank < rank(above);
    return belongs ? new Organisation(unit.text(), unit.name(), unit.acronym(), Part.of(above.text()), unit.detail()) : unit;
  }

  /** "Programa – Dirección – Municipalidad": each ranks higher than the one before. */
  private boolean isChain(Passage text, Words words, List<Range> parts) {
    int before = 0;
    for (Range part : parts) {
      int rank = rank(one(text, words, part));
      if (rank <= before) {
        return false;
      }
      before = rank;
    }
    return true;
  }

  /**
   * Two parts of which one belongs to the other, or one abbreviates the other; null when neither does. A slash
   * between two names is taken for a list.
   */
  private Organisation joined(Passage text, Words words, Range first, Range second, boolean slashes) {
    Organisation a = one(text, words, first);
    Organisation b = one(text, words, second);
    Passage whole = slice(text, words, Math.min(first.text(), second.text()), Math.max(first.to(), second.to()));
    if (isBare(a) != isBare(b)) {
      Organisation bare = isBare(a) ? a : b;
      Organisation full = isBare(a) ? b : a;
      if (full.acronym() == null && acronyms.fits(bare.acronym().value(), full.name().value())) {
        return new Organisation(whole, full.name(), bare.acronym(), full.partOf(), full.detail());
      }
    }
    int rankA = rank(a);
    int rankB = rank(b);
    boolean up = rankA > 0 && rankB > rankA && !isBare(a);
    boolean down = rankB > 0 && rankA > rankB && (!isBare(b) || !isBare(a) && rankA == NameGrammar.BODY);
    if (!up && !down || slashes && !isBare(a) && !isBare(b)) {
      return null;
    }
    Organisation unit = up ? a : b;
    Organisation above = up ? b : a;
    return new Organisation(whole, unit.name(), unit.acronym(), Part.of(above.text()), unit.detail());
  }

  private static boolean isBare(Organisation organisation) {
    return organisation.acronym() != null && organisation.acronym().at().span() != null
        && organisation.acronym().at().span().equals(organisation.name().at().span());
  }

  private int rank(Organisation organisation) {
    Words name = grammar.words(organisation.name().value());
    return name.count() == 0 ? 0 : grammar.rank(name, grammar.afterTitle(name, 0));
  }

  private Organisation one(Passage text, Words words, Range range) {
    int from = range.from();
    int end = range.to();
    Part acronym = null;
    Part partOf = null;
    Part detail = null;
    int open = openBracket(words, from, end);
    while (open > from) {
      Passage inner = slice(text, words, open + 1, Math.max(open + 2, end - 1));
      boolean isAcronym = NameGrammar.isAcronym(inner.text()) || acronyms.name(inner.text()) != null;
      Part part = Part.of(inner);
      Part above = isAcronym ? null : aboveInBrackets(text, words, from, open, end);
      if (above != null) {
        partOf = above;
      } else if (!isAcronym) {
        detail = part;
      } else if (belongsTo(inner.text(), words, from, open)) {
        partOf = part;
      } else {
        acronym = part;
      }
      end = open;
      open = openBracket(words, from, end);
    }
    return named(slice(text, words, range.text(), range.to()), text, words, new int[] {from, end}, acronym, partOf, detail);
  }

  /** What brackets say that a unit belongs to: "(dependiente de …)", or a name of higher rank; null when they say no such thing. */
  private Part aboveInBrackets(Passage text, Words words, int from, int open, int end) {
    int after = grammar.afterBelongs(words, open + 1);
    if (after > 0 && after < end - 1) {
      return Part.of(slice(text, words, after, end - 1));
    }
    int own = grammar.rank(words, from);
    boolean higher = own > 0 && grammar.rank(words, open + 1) > own;
    return higher ? Part.of(slice(text, words, open + 1, end - 1)) : null;
  }

  /** Whether an acronym in brackets after a name is that of another body, to which this one belongs. */
  private boolean belongsTo(String acronym, Words words, int from, int open) {
    String name = words.text().substring(words.start(from), words.end(open - 1));
    String known = acronyms.name(acronym);
    boolean same = known == null || acronyms.fits(acronym, name) || Fold.fold(known).contains(Fold.fold(name)) || subject(known).equals(subject(name));
    int own = grammar.rank(words, from);
    Words above = grammar.words(known == null ? "" : known);
    return !same && own > 0 && above.count() > 0 && grammar.rank(above, 0) > own;
  }

  /** What a name says behind its head: "Departamento de Salud Municipal" and "Dirección de Salud Municipal" say the same. */
  private static String subject(String name) {
    return Fold.fold(name.substring(name.indexOf(' ') + 1));
  }

  /** The organisation once brackets are off: {@code name} is its first token and the one after its last. */
  private Organisation named(Passage whole, Passage text, Words words, int[] name, Part acronym, Part partOf, Part detail) {
    Passage at = slice(text, words, name[0], name[1]);
    boolean acronymLike = NameGrammar.isAcronym(at.text()) || acronyms.name(at.text()) != null;
    if (name[1] - name[0] == 1 && acronym == null && acronymLike) {
      return bare(whole, at, partOf, detail);
    }
    int last = name[1] - 1;
    if (acronym == null && last > name[0] + 1 && isOwnAcronym(words, name[0], last)) {
      Part full = Part.of(slice(text, words, name[0], words.isWord(last - 1) ? last : last - 1));
      return new Organisation(whole, full, Part.of(slice(text, words, last, last + 1)), partOf, detail);
    }
    int[] above = owners.above(words, name[0], name[1], partOf != null);
    if (above == null) {
      return new Organisation(whole, Part.of(at), acronym, partOf, detail);
    }
    Organisation unit = one(text, words, new Range(name[0], name[0], above[0]));
    Part over = Part.of(slice(text, words, above[1], name[1]));
    return new Organisation(whole, unit.name(), acronym == null ? unit.acronym() : acronym, over, detail == null ? unit.detail() : detail);
  }

  /** An acronym alone: its name stands in the brackets after it, else in the document or the rules, else it is its own. */
  private Organisation bare(Passage whole, Passage at, Part partOf, Part detail) {
    if (detail != null && acronyms.fits(at.text(), detail.value())) {
      return new Organisation(whole, detail, Part.of(at), partOf, null);
    }
    String known = acronyms.name(at.text());
    return new Organisation(whole, new Part(known == null ? at.text() : known, at), Part.of(at), partOf, detail);
  }

  private boolean isOwnAcronym(Words words, int from, int last) {
    String word = words.text().substring(words.start(last), words.end(last));
    if (!NameGrammar.isAcronym(word)) {
      return false;
    }
    int end = words.end(last - 1);
    char sign = words.text().charAt(end - 1);
    return acronyms.fits(word, words.text().substring(words.start(from), sign == ',' || sign == '-' ? end - 1 : end));
  }

  /** The bracket that opens the group with which {@code from..end} ends; -1 when it ends with none. */
  private static int openBracket(Words words, int from, int end) {
    if (end - from < 3 || words.text().charAt(words.start(end - 1)) != ')') {
      return -1;
    }
    int depth = 0;
    for (int i = end - 1; i >= from; i--) {
      char c = words.text().charAt(words.start(i));
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  static Passage slice(Passage text, Words words, int from, int to) {
    return text.slice(words.start(from), words.end(to - 1));
  }
}
