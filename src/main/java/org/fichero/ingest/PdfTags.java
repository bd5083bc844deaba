package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7), as far as it says which characters make one block and which
 * of the blocks are headings. Blocks are numbered from 0 in the tree's order.
 */
final class PdfTags {
  private static final Set<String> BLOCKS =
      Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "LBody", "TD", "TH", "Caption", "Note", "BlockQuote", "TOCI", "Title");
  private static final Set<String> TABLES = Set.of("Table", "TR");
  /** The block of what is no content: page numbers, running heads, watermarks. */
  static final int ARTIFACT = -2;
  private static final COSName KIDS = COSName.K;
  private static final COSName STREAM = COSName.getPDFName("Stm");
  private static final int MAX_ELEMENTS = 500_000;
  private static final int MAX_DEPTH = 400;

  private final Map<COSDictionary, Map<Integer, Integer>> pages = new IdentityHashMap<>();
  /** Per page, the place of each marked content in the tree's order. */
  private final Map<COSDictionary, Map<Integer, Integer>> places = new IdentityHashMap<>();
  /** For each of them, how often the tree has gone on on another page before it. */
  private final List<Integer> stretches = new ArrayList<>();
  private COSDictionary last;
  private final List<Integer> headings = new ArrayList<>();
  private final Map<String, String> roles = new HashMap<>();
  private final TagTables tables = new TagTables();

  /** One element on the way down. */
  private record Step(COSBase item, COSDictionary page, int block, TagTables.Open table, int cell, int depth) {
    Step down(COSBase kid) {
      return new Step(kid, page, block, table, cell, depth + 1);
    }
  }

  /** Of what has none. */
  static PdfTags none() {
    return new PdfTags();
  }

  /** What the document says; empty for one without tags. */
  static PdfTags of(PDDocument document, ReadContext context) throws UnreadableSourceException {
    PdfTags tags = new PdfTags();
    COSBase root = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.STRUCT_TREE_ROOT);
    if (root instanceof COSDictionary d) {
      tags.readRoles(d);
      tags.walk(d, context);
    }
    return tags;
  }

  private void readRoles(COSDictionary root) {
    if (root.getDictionaryObject(COSName.ROLE_MAP) instanceof COSDictionary map) {
      map.keySet().forEach(k -> roles.put(k.getName(), map.getNameAsString(k)));
    }
  }

  private void walk(COSDictionary root, ReadContext context) throws UnreadableSourceException {
    Deque<Step> open = new ArrayDeque<>();
    Set<COSBase> seen = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    open.push(new Step(root.getDictionaryObject(KIDS), null, -1, null, -1, 0));
    for (int n = 0; !open.isEmpty() && n < MAX_ELEMENTS; n++) {
      if (n % 1024 == 0) {
        context.check();
      }
      visit(open.pop(), open, seen);
    }
  }

  private void visit(Step step, Deque<Step> open, Set<COSBase> seen) {
    if (step.depth > MAX_DEPTH) {
      return;
    }
    if (step.item instanceof COSArray kids) {
      for (int i = kids.size() - 1; i >= 0; i--) {
        open.push(step.down(kids.getObject(i)));
      }
    } else if (step.item instanceof COSInteger id) {
      put(step.page, step.page, id.intValue(), step.block);
    } else if (step.item instanceof COSDictionary d && seen.add(d)) {
      COSDictionary page = d.getDictionaryObject(COSName.PG) instanceof COSDictionary own ? own : step.page;
      if ("MCR".equals(d.getNameAsString(COSName.TYPE))) {
        // what is drawn by a form of its own counts its content from 0 again (14.7.4.2)
        put(page, d.getDictionaryObject(STREAM) instanceof COSDictionary form ? form : page, d.getInt(COSName.MCID, -1), step.block);
      } else {
        open.push(element(d, page, step));
      }
    }
  }

  private Step element(COSDictionary element, COSDictionary page, Step above) {
    String type = role(element.getNameAsString(COSName.S));
    TagTables.Open table = above.table;
    int cell = above.cell;
    if (type.equals("Table")) {
      table = tables.table(cell);
    } else if (type.equals("TR") && table != null) {
      table.row();
    } else if ((type.equals("TD") || type.equals("TH")) && table != null) {
      cell = tables.cell(table, element);
    }
    int block = BLOCKS.contains(type) ? block(type, cell) : above.block;
    return new Step(element.getDictionaryObject(KIDS), page, block, table, cell, above.depth + 1);
  }

  private int block(String type, int cell) {
    int level = type.length() == 2 && type.charAt(0) == 'H' && type.charAt(1) <= '6' ? type.charAt(1) - '0' : type.equals("Title") ? 1 : 0;
    headings.add(Math.max(0, level));
    tables.block(cell);
    return headings.size() - 1;
  }

  private String role(String type) {
    String t = type;
    for (Set<String> seen = new HashSet<>(); t != null && !BLOCKS.contains(t) && !TABLES.contains(t) && roles.containsKey(t) && seen.add(t); ) {
      t = roles.get(t);
    }
    return t == null ? "" : t;
  }

  private void put(COSDictionary page, COSDictionary owner, int id, int block) {
    if (owner != null && id >= 0) {
      places.computeIfAbsent(owner, k -> new HashMap<>()).putIfAbsent(id, stretches.size());
      stretches.add(stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1) + (page == last ? 0 : 1));
      last = page;
    }
    if (owner != null && id >= 0 && block >= 0) {
      pages.computeIfAbsent(owner, k -> new HashMap<>()).put(id, block);
      tables.content(block);
    }
  }

  /**
   * The block of marked content; -1 when it is in none.
   *
   * @param owner the page or form on which it is
   */
  int block(COSDictionary owner, int id) {
    Map<Integer, Integer> ids = pages.get(owner);
    return ids == null ? -1 : ids.getOrDefault(id, -1);
  }

  /** The place of marked content, as {@link #block} takes it, in the tree's order; -1 when it is in none. */
  int place(COSDictionary owner, int id) {
    Map<Integer, Integer> ids = places.get(owner);
    return ids == null ? -1 : ids.getOrDefault(id, -1);
  }

  /** The number of the stretch, all of it on one page, in which a place of the tree's order is. */
  int stretch(int place) {
    return stretches.get(place);
  }

  /** The tables that it names. */
  TagTables tables() {
    return tables;
  }

  /** The heading level, 1 to 6, of a block; 0 for what is no heading, or -1. */
  int heading(int block) {
    return block < 0 ? 0 : headings.get(block);
  }

  /** Whether it names headings at all: one that does is to be believed that the rest are none. */
  boolean hasHeadings() {
    return headings.stream().anyMatch(h -> h > 0);
  }
}
