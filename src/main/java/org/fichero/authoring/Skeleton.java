package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.rules.DocumentParts;
import org.fichero.rules.RuleFiles;

/** What recurs in unknown documents: the lines and cells that announce values, and what stands under each of them. */
final class Skeleton {
  /**
   * A label that recurs.
   *
   * @param key what its spellings have in common
   * @param words as the first document has it
   * @param heading whether markup makes it a heading
   * @param numbered whether a number stands before it
   * @param spellings all ways in which it is written, the usual one first; none of a table that its headings alone announce
   * @param documents how many documents have it
   * @param values what stands under it each time, as blocks; a value on its own line is a line
   */
  record Label(String key, String words, boolean heading, boolean numbered, Set<String> spellings, Set<Integer> documents, List<List<Block>> values) {
    /** The same with some of its values only. */
    Label of(int from, int to) {
      return new Label(key, words, heading, numbered, spellings, documents, values.subList(from, to));
    }

    /** A heading of a part, with nothing of its own under it: by markup, or in capitals. */
    boolean isPart() {
      long empty = values.stream().filter(List::isEmpty).count();
      boolean capitals = words.equals(words.toUpperCase(java.util.Locale.ROOT)) && words.chars().anyMatch(Character::isLetter);
      return !key.endsWith("#") && ((heading || numbered) && empty == values.size() || capitals && empty * 10 >= values.size() * 9L);
    }
  }

  /** "3.", "1.2", "1.2.3)", "IV.", "A.1", "B." before words; the sign that opens a question stays. */
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[A-Za-z]\\.?\\d{1,2}(?:\\.\\d{1,2})?[.)-]{0,2}(?=\\s)|[A-Z][.)-]{1,2}(?=\\s)|\\d{1,2}(?:\\.\\d{1,2}(?!\\d)){1,3}[.)-]{0,2}|\\d{1,2}[.)-]{1,2}|[ivxIVX]{1,4}[.)-]{1,2})[^\\p{L}\\p{N}¿¡]{0,3}");
  /** A part of one record may repeat so often. */
  private static final int MOST_PARTS = 3;

  private final Map<String, Label> labels = new LinkedHashMap<>();
  /** The label that stood before each, the last time. */
  private final Map<String, String> previous = new HashMap<>();
  private final List<List<Block>> before = new ArrayList<>();
  private List<RepeatedGroup> groups = List.of();
  /** The labels of each document in order, with the rank of those that markup makes headings. */
  private final List<List<PartGroups.Place>> orders = new ArrayList<>();
  private PartGroups parts = PartGroups.NONE;
  private RecordTitles titles = RecordTitles.NONE;
  private final Set<String> marked = new LinkedHashSet<>();
  private int records;
  private int documents;

  /** Reads documents together; those that have nothing in common with the others are no harm. */
  static Skeleton of(List<Page> documents) {
    List<String> heads = DocumentParts.load(RuleFiles.bundled()).heads();
    List<Page> pages = TailRows.parted(LeadCells.parted(BandColumns.dropped(documents.stream().map(Overleaf::joined).map(LabelledCells::parted).map(WideAnswers::joined).toList(), heads)));
    Skeleton skeleton = new Skeleton();
    skeleton.documents = pages.size();
    Set<String> columns = SkeletonItems.columns(pages);
    Set<String> first = skeleton.recurring(pages.stream().map(p -> SkeletonItems.candidates(p, Set.of(), columns)).toList());
    // what recurs tells which tables hold data, and without their cells less recurs
    Set<String> kept = skeleton.recurring(pages.stream().map(p -> SkeletonItems.candidates(p, first, columns)).toList());
    if (skeleton.records > MOST_PARTS) {
      kept.addAll(OccasionalLabels.of(pages.stream().map(p -> SkeletonItems.of(p, kept, columns)).toList(), kept, skeleton.records));
    }
    skeleton.cut(pages, kept);
    if (kept.removeAll(skeleton.values())) {
      skeleton.labels.clear();
      skeleton.before.clear();
      skeleton.cut(pages, kept);
    }
    if (skeleton.records == skeleton.documents) {
      skeleton.parts = PartGroups.of(skeleton.labels, skeleton.orders, skeleton.documents);
      if (!skeleton.parts.isEmpty()) {
        skeleton.groups = skeleton.groups.stream().filter(g -> g.keys().stream().noneMatch(skeleton.parts::resolves)).toList();
        skeleton.labels.clear();
        skeleton.before.clear();
        skeleton.cut(pages, kept);
      }
    } else {
      skeleton.titles = RecordTitles.drop(skeleton.labels, skeleton.orders, skeleton.before);
    }
    return skeleton;
  }

  private void cut(List<Page> pages, Set<String> kept) {
    orders.clear();
    Set<String> columns = SkeletonItems.columns(pages);
    for (int d = 0; d < pages.size(); d++) {
      cut(SkeletonItems.of(pages.get(d), kept, columns), kept, d);
    }
  }

  /** What recurs in some records only, with never anything under it, is a value that several have. */
  private Set<String> values() {
    Set<String> values = new LinkedHashSet<>();
    for (Label label : labels.values()) {
      boolean empty = label.values().stream().allMatch(List::isEmpty);
      boolean opens = groups.stream().anyMatch(g -> g.keys().size() > 1 && g.keys().get(0).equals(label.key()));
      boolean counted = label.key().endsWith("#") && label.spellings().size() * 10 >= label.values().size() * 8;
      boolean looks = marked.contains(label.key()) || label.isPart() || label.heading() || opens || counted;
      boolean often = label.values().size() == records && !isBesideEmpty(label);
      boolean rare = label.key().endsWith("#") && records > MOST_PARTS && label.values().size() * MOST_PARTS < records;
      if (rare || empty && (!looks && !often || label.values().size() < records && !label.heading() && !label.isPart())) {
        values.add(label.key());
      }
    }
    return values;
  }

  /** Whether the label before it has nothing under it either: then that one announces, and this is what stands there. */
  private boolean isBesideEmpty(Label label) {
    Label above = labels.get(previous.getOrDefault(label.key(), ""));
    return above != null && above.values().stream().allMatch(List::isEmpty) && !above.isPart() && !above.key().endsWith("#");
  }

  /** In the order in which they first stand. */
  List<Label> labels() {
    return List.copyOf(labels.values());
  }

  /** How many records the documents seem to hold. */
  int records() {
    return records;
  }

  /** Labels that come back within a record. */
  List<RepeatedGroup> groups() {
    return groups;
  }

  int documents() {
    return documents;
  }

  /** Of several records in a document, their titles. */
  RecordTitles titles() {
    return titles;
  }

  /** What stands before the first label, for each document. */
  List<List<Block>> before() {
    return before;
  }

  /** Letters and digits without numbering: what one label's spellings have in common. */
  static String key(String words) {
    String folded = NUMBERING.matcher(Fold.fold(words)).replaceFirst("");
    StringBuilder key = new StringBuilder();
    folded = folded.replaceFirst("(?<=\\D)[ #°º.]{1,3}\\d{1,3}$", " #");
    folded.chars().filter(c -> Character.isLetterOrDigit(c) || c == '#').forEach(c -> key.append((char) c));
    return key.toString();
  }

  /** Keys that stand in most documents, or, of one document, about as often as most keys that recur. */
  private Set<String> recurring(List<List<SkeletonItems.Item>> all) {
    Recurrence found = Recurrence.of(all);
    marked.clear();
    marked.addAll(found.announcing());
    // a number that counts up announces by itself
    found.counts().entrySet().stream().filter(e -> e.getKey().endsWith("#") && e.getValue() > documents).forEach(e -> marked.add(e.getKey()));
    records = Math.max(documents, new RecordCount(documents).usual(all, found.counts(), marked));
    groups = RepeatedGroup.of(all, records == 1 ? marked : found.counts().keySet(), marked, records);
    Set<String> kept = new LinkedHashSet<>(found.counts().keySet());
    kept.removeIf(k -> found.isListed(k, records > documents) || !recurs(k, found));
    if (records <= 1) {
      kept.retainAll(marked);
    }
    return kept;
  }

  private boolean recurs(String key, Recurrence found) {
    int n = found.counts().get(key);
    int most = groups.isEmpty() ? MOST_PARTS : 2 * MOST_PARTS;
    boolean often = records > 1 ? n >= Math.max(2, (records + 1) / 2) && n <= records + records / 2 : n == 1 || n <= most && marked.contains(key);
    return often || groups.stream().anyMatch(g -> g.has(key)) || documents > 1 && found.documents(key) * 2 > documents;
  }

  private void cut(List<SkeletonItems.Item> items, Set<String> kept, int document) {
    List<Block> open = new ArrayList<>();
    before.add(open);
    String last = "";
    List<PartGroups.Place> order = new ArrayList<>();
    orders.add(order);
    PartGroups.Walk walk = parts.walk();
    for (SkeletonItems.Item item : items) {
      String bare = item.words() == null ? "" : key(item.words());
      if (!kept.contains(bare)) {
        if (item.block() instanceof Block.Table table && isOwn(table, open)) {
          own(table, document);
        } else {
          open.add(item.block());
        }
        continue;
      }
      PartGroups.Place place = PartGroups.Place.of(bare, item.block() instanceof Block.Line l ? l.heading() : 0, Recurrence.number(item));
      order.add(place);
      String key = walk.key(place);
      Label label = labels.computeIfAbsent(key, k ->
          new Label(k, bare(item.words()), item.block() instanceof Block.Line l && l.heading() > 0,
          Recurrence.number(item).chars().anyMatch(Character::isLetterOrDigit), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
      previous.put(key, last);
      last = key;
      label.spellings().add(bare(item.words()));
      label.documents().add(document);
      open = new ArrayList<>();
      label.values().add(open);
      if (!item.rest().isEmpty() && item.block() instanceof Block.Line line) {
        String whole = line.content().text();
        int from = Math.max(0, whole.lastIndexOf(item.rest()));
        open.add(SkeletonItems.line(line.content().slice(from, whole.length()).strip()));
      }
    }
  }

  /** Whether a table with headings stands right below a value, in one grid with it: no part of the value, and no label announces it. */
  private static boolean isOwn(Block.Table table, List<Block> open) {
    return table.blanksBefore() == 0 && !open.isEmpty() && open.stream().allMatch(Block.Line.class::isInstance) && LabelGrid.isHeaded(table);
  }

  private void own(Block.Table table, int document) {
    List<String> heads = table.rows().get(0).cells().stream().map(c -> c.content().text().strip()).filter(h -> !h.isEmpty()).toList();
    Label label = labels.computeIfAbsent(key(String.join(" ", heads)), k ->
        new Label(k, heads.get(0) + " " + heads.get(heads.size() - 1), false, false, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
    label.documents().add(document);
    label.values().add(List.of(table));
  }

  /** The words without what numbers them. */
  static String bare(String words) {
    return NUMBERING.matcher(words.strip()).replaceFirst("").strip();
  }
}
