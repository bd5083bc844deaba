package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Confidence;
import org.fichero.model.Fold;
import org.fichero.model.Passage;
import org.fichero.model.SourceText;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;
import org.fichero.rules.LabelWording;
import org.fichero.rules.PlaceWords;
import org.fichero.rules.RulePack;

/** Finds a pack's labels at the beginning of lines and cells. Immutable; safe for threads. */
final class LabelMatcher {
  /** The field of headings whose parts no field wants. */
  static final String IGNORED = "";

  static final int MOST_LINES = 3;
  /** Characters of a line in which a label with slips is looked for. */
  static final int LONGEST_FUZZY = 120;

  private final LabelTrie trie;
  private final NearLabels near;
  private final LabelSlips slips;
  private final AskedLabels asked;
  private final InlineSlips joined;
  private final MarkerMatcher markers;
  private final Map<String, List<String>> connectors = new HashMap<>();
  /** What the codes of identifiers look like, by field. */
  private final Map<String, Pattern> codes = new HashMap<>();
  private final Larger larger;
  private final LabelLeads leads;
  private final Set<String> places;
  /** Letters of the labels that count in a group only. */
  private final Set<String> inner = new HashSet<>();

  /** @param words the words for larger places, which may follow a place's name after a comma */
  LabelMatcher(RulePack pack, PlaceWords words) {
    this(pack, words, Set.of(), new LabelWording(List.of(), List.of(), Map.of()));
  }

  /**
   * @param places folded letters of the names of comunas, which are names in small letters too: "Municipalidad de calama"
   * @param wording how labels are written
   */
  LabelMatcher(RulePack pack, PlaceWords words, Set<String> places, LabelWording wording) {
    this.places = places;
    this.leads = new LabelLeads(wording);
    this.larger = Larger.of(words);
    List<FieldRule> rules = pack.fields();
    List<LabelTrie.LabelWords> labels = new ArrayList<>();
    rules.forEach(rule -> add(rule, "", null, labels));
    pack.ignore().forEach(label -> labels.add(ignored(label)));
    near = new NearLabels(new LabelTrie(labels).all());
    // short as they are, abbreviations bear no slips
    labels.addAll(new ShortLabels(wording.abbreviations()).of(labels));
    trie = new LabelTrie(labels);
    labels.stream().filter(l -> l.group() != null).forEach(l -> inner.add(l.key()));
    asked = new AskedLabels(trie);
    slips = new LabelSlips(trie, near, leads);
    joined = new InlineSlips(near, leads, connectors, larger, places);
    markers = new MarkerMatcher(rules);
  }

  /** Whether words are a comuna's name, alone or behind the label of one. */
  boolean isPlace(String words) {
    String name = words.strip();
    return places.contains(LabelTrie.key(name)) || places.contains(LabelTrie.key(name.substring(name.lastIndexOf(" de ") < 0 ? 0 : name.lastIndexOf(" de ") + 4)));
  }

  /** Whether the words are the label of a field within some group, be it open or not. */
  boolean isInner(String words) {
    return inner.contains(LabelTrie.key(words));
  }

  /** Whether all of the words are a label to the letter, their number aside. */
  boolean isWhole(String words) {
    return trie.isWhole(words.substring(Math.min(words.length(), leads.end(words))), null);
  }

  List<LabelTrie.LabelWords> labels() {
    return trie.all();
  }

  /** The letters of each numbered marker. */
  List<String> markerKeys() {
    return markers.keys();
  }

  LabelLeads leads() {
    return leads;
  }

  NearLabels near() {
    return near;
  }

  /** The best match at the start of {@code lines} (the first line and up to two that follow it directly); null if none. */
  LabelMatch match(SourceText text, List<Passage> lines, String group) {
    String first = lines.get(0).text();
    if (first.length() > 1 && first.charAt(0) == '@' && Character.isLetter(first.charAt(1))) {
      // a name on a network, and no decorated label
      return null;
    }
    LabelMatch exact = walk(text, lines, 0, group);
    exact = exact == null ? asked.label(first, group) : exact;
    if (exact == null) {
      int numbering = leads.end(first);
      // "Diciembre: ✓" above a label is a line of its own
      boolean all = numbering > 0 && !Decoration.isAll(first) && LabelTrie.isEmpty(first, numbering);
      exact = numbering > 0 && !all ? walk(text, lines, numbering, group) : null;
      exact = exact != null && exact.isParted() || numbering == 0 || Numbering.end(first) > 0 && !leads.isLed(first) ? exact : null;
    }
    boolean sure = exact != null && exact.strength() != LabelMatch.Strength.WEAK;
    LabelMatch marker = sure && exact.isAlone() ? null : markers.match(lines.get(0));
    marker = marker == null && !sure && lines.size() > 1 ? markers.match(lines.get(0), lines.get(1)) : marker;
    // the wide gap of a justified line parts no label from its number: "Buena  práctica  N°  1"
    if (marker != null && (!sure || marker.field().equals(exact.field()))) {
      return marker;
    }
    if (sure) {
      return connected(slips.longer(exact, lines, group), lines);
    }
    LabelMatch fuzzy = slips.read(text, lines.get(0), group);
    // a slip behind a shorter label: "ELEMENTO INNOVADOR DEL PROYECTOO", "ELEMENTO INNOVADOR DEL PROYECTOO: Talleres"
    fuzzy = exact == null || fuzzy != null && isLonger(fuzzy, exact) ? fuzzy : null;
    fuzzy = fuzzy == null && exact == null ? joined.read(lines.get(0), group) : fuzzy;
    fuzzy = fuzzy == null ? slips.broken(lines, group, 0) : slips.longer(fuzzy, lines, group);
    return fuzzy != null ? fuzzy : exact;
  }

  /** A numbered marker that a cell is all of, with its number in the cell beside; null when there is none. */
  LabelMatch marker(Passage cell, Passage beside) {
    return markers.match(cell, beside);
  }

  private static boolean isLonger(LabelMatch fuzzy, LabelMatch exact) {
    return fuzzy.field().equals(exact.field()) && (fuzzy.isAlone() || fuzzy.words().length() > exact.words().length());
  }

  /** Labels within a group that has a label of its own count only while the group is open. */
  private void add(FieldRule rule, String path, String group, List<LabelTrie.LabelWords> labels) {
    String name = path + rule.name();
    rule.labels().forEach(label -> labels.add(LabelTrie.LabelWords.of(name, group, label, rule.inline())));
    connectors.put(name, rule.connectors());
    if (rule.kind() == FieldKind.IDENTIFIER && rule.pattern() != null) {
      codes.put(name, rule.pattern());
    }
    String inner = rule.labels().isEmpty() && rule.markers().isEmpty() ? group : name;
    if (rule.kind() != FieldKind.TABLE) {
      rule.until().forEach(label -> labels.add(ignored(label)));
    }
    rule.announced().forEach(f -> add(f, name + "/", inner, labels));
  }

  private static LabelTrie.LabelWords ignored(String label) {
    return LabelTrie.LabelWords.of(IGNORED, null, label, false);
  }

  private LabelMatch walk(SourceText text, List<Passage> lines, int from, String group) {
    PrefixTree tree = trie.tree();
    int state = PrefixTree.ROOT;
    LabelMatch best = null;
    for (int k = 0; k < Math.min(MOST_LINES, lines.size()); k++) {
      String s = lines.get(k).text();
      boolean afterLetter = false;
      for (int p = k == 0 ? from : 0; p < s.length(); p++) {
        char c = LabelTrie.keyChar(s.charAt(p));
        if (c == 0) {
          LabelTrie.LabelWords label = afterLetter ? trie.end(state, group) : null;
          boolean ends = label != null && Fold.fold(s.charAt(p)) != 0;
          best = ends ? better(best, accept(text, lines, from, k, p, label)) : best;
          afterLetter = afterLetter && Fold.fold(s.charAt(p)) == 0;
          continue;
        }
        state = tree.step(state, c);
        if (state == PrefixTree.NONE) {
          return best;
        }
        afterLetter = true;
      }
      LabelTrie.LabelWords label = trie.end(state, group);
      best = label == null ? best : better(best, accept(text, lines, from, k, s.length(), label));
      if (!tree.goesOn(state)) {
        return best;
      }
    }
    return best;
  }

  /** The longer match wins, unless it is only a weak one. */
  private static LabelMatch better(LabelMatch old, LabelMatch found) {
    if (found == null || old == null) {
      return found == null ? old : found;
    }
    return found.strength() == LabelMatch.Strength.WEAK && old.strength() != LabelMatch.Strength.WEAK ? old : found;
  }

  private LabelMatch accept(
      SourceText text, List<Passage> lines, int from, int k, int p, LabelTrie.LabelWords label) {
    Passage line = lines.get(k);
    if (label.isOpen()) {
      return opened(lines, from, k, p, label);
    }
    int end = p < line.text().length() && line.text().charAt(p) == '.' && label.isShort() ? p + 1 : p;
    if (label.isShortest() && !(end > p && (line.text().startsWith(":", ValueStart.skip(line.text(), end)) || LeaderDots.colon(line.text(), end) > 0))) {
      return null;
    }
    ValueStart found = ValueStart.of(text, line, end, label, connectors.getOrDefault(label.field(), List.of()), larger, places);
    ValueStart start = found == null || found.strength() == LabelMatch.Strength.WEAK ? ofCode(line.text(), p, label, found) : found;
    if (start == null || k > 0 && start.strength() == LabelMatch.Strength.WEAK) {
      return null;
    }
    String words = words(lines, from, k, p);
    Confidence confidence = words.equals(label.text()) ? Confidence.EXACT : Confidence.NORMALISED;
    return new LabelMatch(label.field(), words, k, start.at(), confidence, start.strength());
  }

  /** A code of the shape that the pack gives follows its label after a mere space: "EXPEDIENTE EX-2024-15". */
  private ValueStart ofCode(String s, int p, LabelTrie.LabelWords label, ValueStart found) {
    Pattern code = s.length() - p > LONGEST_FUZZY || p >= s.length() || !Passage.isSpace(s.charAt(p)) ? null : codes.get(label.field());
    String rest = code == null ? "" : s.substring(p).strip();
    return !rest.isEmpty() && code.matcher(rest).matches() ? new ValueStart(s.indexOf(rest, p), LabelMatch.Strength.SEPARATED) : found;
  }

  /** A label of which the pack gives the beginning: the rest of its line, or of its cell, belongs to it. */
  private static LabelMatch opened(List<Passage> lines, int from, int k, int p, LabelTrie.LabelWords label) {
    String s = lines.get(k).text();
    int tab = s.indexOf('\t', p);
    return new LabelMatch(label.field(), words(lines, from, k, tab < 0 ? s.length() : tab), k, tab < 0 ? s.length() : tab + 1,
        Confidence.NORMALISED, tab < 0 ? LabelMatch.Strength.ALONE : LabelMatch.Strength.SEPARATED);
  }

  private static String words(List<Passage> lines, int from, int k, int p) {
    if (k == 0) {
      return lines.get(0).text().substring(from, p).strip();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= k; i++) {
      String s = lines.get(i).text();
      parts.add(s.substring(i == 0 ? from : 0, i == k ? p : s.length()).strip());
    }
    return String.join(" ", parts);
  }

  /** A place's label and the connector that begins the line below it: "ILUSTRE MUNICIPALIDAD" above "DE TALTAL". */
  private LabelMatch connected(LabelMatch match, List<Passage> lines) {
    int below = match.last() + 1;
    List<String> joining = match.isAlone() && below < lines.size() ? connectors.getOrDefault(match.field(), List.of()) : List.of();
    for (String connector : joining) {
      String s = lines.get(below).text();
      int end = connector.length();
      if (s.length() <= LONGEST_FUZZY && end + 1 < s.length() && Passage.isSpace(s.charAt(end))
          && Fold.fold(s.substring(0, end)).equals(Fold.fold(connector)) && Character.isUpperCase(s.charAt(end + 1))) {
        return new LabelMatch(match.field(), match.words(), below, end + 1, Confidence.NORMALISED, LabelMatch.Strength.SEPARATED);
      }
    }
    return match;
  }
}
