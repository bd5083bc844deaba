package org.fichero.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Fold;
import org.fichero.model.Page;
import org.fichero.model.Passage;

/** What recurs in unknown documents: the lines and cells that announce values, and what stands under each of them. */
final class Skeleton {
  private static final int LONGEST = 90;

  /** A line or cell in reading order: words that may announce a value, with what follows on its line; or a block. */
  private record Item(String words, String rest, Block block) {}

  /**
   * A label that recurs.
   *
   * @param words as the first document has it
   * @param heading whether markup makes it a heading
   * @param spellings all ways in which it is written, the usual one first
   * @param documents how many documents have it
   * @param values what stands under it each time, as blocks; a value on its own line is a line
   */
  record Label(String words, boolean heading, Set<String> spellings, Set<Integer> documents, List<List<Block>> values) {}

  private final Map<String, Label> labels = new LinkedHashMap<>();
  private final List<List<Block>> before = new ArrayList<>();
  private int records;
  private int documents;

  /** Reads documents together; those that have nothing in common with the others are no harm. */
  static Skeleton of(List<Page> pages) {
    Skeleton skeleton = new Skeleton();
    List<List<Item>> all = pages.stream().map(Skeleton::items).toList();
    skeleton.documents = pages.size();
    Set<String> kept = skeleton.recurring(all);
    for (int d = 0; d < all.size(); d++) {
      skeleton.cut(all.get(d), kept, d);
    }
    return skeleton;
  }

  /** In the order in which they first stand. */
  List<Label> labels() {
    return List.copyOf(labels.values());
  }

  /** How many records the documents seem to hold. */
  int records() {
    return records;
  }

  int documents() {
    return documents;
  }

  /** What stands before the first label, for each document. */
  List<List<Block>> before() {
    return before;
  }

  private static List<Item> items(Page page) {
    List<Item> items = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Line line) {
        items.add(item(line.content(), block));
      } else if (block instanceof Block.Table table && table.rows().stream().allMatch(r -> r.cells().size() <= 2)) {
        table.rows().forEach(r -> pair(r, items));
      } else if (!(block instanceof Block.Furniture) && !(block instanceof Block.Separator)) {
        items.add(new Item(null, "", block));
      }
    }
    return items;
  }

  private static void pair(Block.Row row, List<Item> items) {
    Block.Cell first = row.cells().get(0);
    items.add(first.content().isBlank() ? new Item(null, "", new Block.Table(row.span(), List.of(row), 0))
        : item(first.content(), line(first.content())));
    for (Block.Cell cell : row.cells().subList(1, row.cells().size())) {
      if (!cell.options().isEmpty()) {
        items.add(new Item(null, "", new Block.Options(row.span(), cell.options(), 0)));
      } else if (!cell.content().isBlank()) {
        items.add(new Item(null, "", line(cell.content())));
      }
    }
  }

  private static Block.Line line(Passage content) {
    return new Block.Line(content.span(), content, 0, false, "", 0, 0);
  }

  private static Item item(Passage content, Block block) {
    String s = content.text().strip();
    int colon = s.indexOf(':');
    boolean parted = colon > 1 && colon <= LONGEST && !s.startsWith("//", colon + 1);
    String words = parted ? s.substring(0, colon) : s;
    boolean label = words.length() <= LONGEST && !words.isEmpty() && ".;,".indexOf(words.charAt(words.length() - 1)) < 0;
    return new Item(label ? words : null, parted ? s.substring(colon + 1).strip() : "", block);
  }

  /** Letters and digits without numbering: what one label's spellings have in common. */
  static String key(String words) {
    String folded = Fold.fold(words).replaceFirst("^(?:\\d{1,2}(?:[.)-]|\\.\\d{1,2})\\W{0,3}|[ivx]{1,4}[.)-]\\W{0,3})", "");
    StringBuilder key = new StringBuilder();
    folded.chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
    return key.toString();
  }

  /** Keys that stand in most documents, or, of one document, about as often as most keys that recur. */
  private Set<String> recurring(List<List<Item>> all) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Set<Integer>> where = new HashMap<>();
    for (int d = 0; d < all.size(); d++) {
      for (Item item : all.get(d)) {
        if (item.words() != null && key(item.words()).length() > 2) {
          counts.merge(key(item.words()), 1, Integer::sum);
          where.computeIfAbsent(key(item.words()), k -> new LinkedHashSet<>()).add(d);
        }
      }
    }
    records = Math.max(documents, usual(counts));
    Set<String> kept = new LinkedHashSet<>();
    counts.forEach((key, n) -> {
      boolean often = records > 1 ? n >= Math.max(2, (records + 1) / 2) && n <= records + records / 2 : n == 1;
      if (often || documents > 1 && where.get(key).size() * 2 > documents) {
        kept.add(key);
      }
    });
    if (records <= 1) {
      kept.retainAll(announcing(all.get(0)));
    }
    return kept;
  }

  /** Of a single record nothing recurs: what ends in a colon, or is a heading, or emphasised, announces. */
  private static Set<String> announcing(List<Item> items) {
    Set<String> keys = new LinkedHashSet<>();
    for (Item item : items) {
      boolean marked = item.block() instanceof Block.Line line && (line.heading() > 0 || line.strong()
          || line.content().text().indexOf(':') > 0);
      if (item.words() != null && marked) {
        keys.add(key(item.words()));
      }
    }
    return keys;
  }

  /** The number of times that most recurring keys stand; the higher of two that are as usual. */
  private static int usual(Map<String, Integer> counts) {
    Map<Integer, Integer> often = new HashMap<>();
    counts.values().stream().filter(n -> n > 1).forEach(n -> often.merge(n, 1, Integer::sum));
    return often.entrySet().stream().filter(e -> e.getValue() > 2).max((a, b) ->
        a.getValue().equals(b.getValue()) ? a.getKey() - b.getKey() : a.getValue() - b.getValue())
        .map(Map.Entry::getKey).orElse(1);
  }

  private void cut(List<Item> items, Set<String> kept, int document) {
    List<Block> open = new ArrayList<>();
    before.add(open);
    for (Item item : items) {
      String key = item.words() == null ? "" : key(item.words());
      if (!kept.contains(key)) {
        open.add(item.block());
        continue;
      }
      Label label = labels.computeIfAbsent(key, k ->
          new Label(bare(item.words()), item.block() instanceof Block.Line l && l.heading() > 0, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>()));
      label.spellings().add(bare(item.words()));
      label.documents().add(document);
      open = new ArrayList<>();
      label.values().add(open);
      if (!item.rest().isEmpty() && item.block() instanceof Block.Line line) {
        String whole = line.content().text();
        int from = whole.indexOf(':') + 1;
        open.add(line(line.content().slice(from, whole.length()).strip()));
      }
    }
  }

  private static String bare(String words) {
    return words.strip().replaceFirst("^(?:\\d{1,2}(?:[.)-]|\\.\\d{1,2})\\W{0,3}|[IVX]{1,4}[.)-]\\W{0,3})", "").strip();
  }
}
