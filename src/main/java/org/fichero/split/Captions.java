package org.fichero.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Block;
import org.fichero.model.Page;
import org.fichero.model.Passage;
import org.fichero.model.Span;

/**
 * Labels that stand below their values, as forms have them that print captions under what is written: {@code Rojas | Soto} above
 * {@code Apellido paterno | Apellido materno}. They are set before their values, where labels are looked for. Reads once; not thread-safe.
 */
final class Captions {
  private final Page page;
  private final LabelMatcher matcher;
  private final Set<String> fields;
  private final Map<String, String> groups;
  /** The group that the last label left open; null for none. */
  private String group;

  /**
   * @param fields the paths of the fields whose values stand above their labels
   * @param groups the group that each label leaves open, by its path
   */
  Captions(Page page, LabelMatcher matcher, Set<String> fields, Map<String, String> groups) {
    this.page = page;
    this.matcher = matcher;
    this.fields = fields;
    this.groups = groups;
  }

  /** The blocks with each caption before its value; the same list where there are none. */
  List<Block> first(List<Block> blocks) {
    if (fields.isEmpty()) {
      return blocks;
    }
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        out.add(turned(table));
      } else if (block instanceof Block.Line line && isCaption(line.content())) {
        out.add(value(out), line);
      } else {
        out.add(block);
        open(block instanceof Block.Line line ? line.content() : Passage.EMPTY);
      }
    }
    return out;
  }

  /** Where the line right above stands that is the caption's value, a drawn line between them passed over; the list's end where there is none. */
  private int value(List<Block> above) {
    int i = above.size() - 1;
    while (i >= 0 && above.get(i) instanceof Block.Separator) {
      i--;
    }
    boolean value = i >= 0 && above.get(i) instanceof Block.Line line && label(line.content()) == null;
    return value && (i == 0 || !isTaken(above, i)) ? i : above.size();
  }

  /** Whether the line is the value of a caption already, which then stands before it. */
  private boolean isTaken(List<Block> above, int i) {
    return above.get(i - 1) instanceof Block.Line before && isCaption(before.content()) && before.span().start() > above.get(i).span().start();
  }

  private Block turned(Block.Table table) {
    List<Block.Row> rows = new ArrayList<>();
    boolean any = false;
    boolean free = false;
    for (Block.Row row : table.rows()) {
      boolean captions = isCaptions(row);
      any |= captions;
      if (captions) {
        pair(row, free ? rows.remove(rows.size() - 1) : null, rows);
      } else {
        rows.add(row);
        row.cells().stream().limit(1).forEach(c -> open(c.content()));
      }
      free = !captions;
    }
    return any ? new Block.Table(table.span(), rows, table.blanksBefore()) : table;
  }

  /** Whether every cell that is not empty is a caption. */
  private boolean isCaptions(Block.Row row) {
    boolean any = false;
    for (Block.Cell cell : row.cells()) {
      boolean caption = cell.options().isEmpty() && isCaption(cell.content());
      if (!caption && !(cell.content().isBlank() && cell.options().isEmpty())) {
        return false;
      }
      any |= caption;
    }
    return any;
  }

  /** Each caption with the cells above it as a row; what stands above none stays a row of its own before them. */
  private void pair(Block.Row captions, Block.Row above, List<Block.Row> rows) {
    Map<Block.Cell, Block.Cell> values = new HashMap<>();
    List<Block.Cell> others = new ArrayList<>();
    for (Block.Cell value : above == null ? List.<Block.Cell>of() : above.cells()) {
      Block.Cell caption = captions.cells().stream().filter(c -> !c.content().isBlank() && isUnder(c, value)).findFirst().orElse(null);
      boolean whole = caption != null && values.putIfAbsent(caption, value) == null;
      if (!whole && !(value.content().isBlank() && value.options().isEmpty())) {
        others.add(value);
      }
    }
    if (!others.isEmpty()) {
      rows.add(new Block.Row(above.span(), others));
    }
    for (Block.Cell caption : captions.cells()) {
      if (!caption.content().isBlank()) {
        rows.add(row(caption, values.get(caption)));
      }
    }
  }

  private static boolean isUnder(Block.Cell caption, Block.Cell value) {
    return caption.column() < value.column() + value.width() && value.column() < caption.column() + caption.width();
  }

  private static Block.Row row(Block.Cell caption, Block.Cell value) {
    List<Block.Cell> cells = new ArrayList<>(List.of(new Block.Cell(0, 1, caption.content(), List.of())));
    Span span = caption.content().span();
    if (value != null) {
      cells.add(new Block.Cell(1, 1, value.content(), value.options()));
      span = value.content().isBlank() ? span : span.union(value.content().span());
    }
    return new Block.Row(span, cells);
  }

  /** Notes the group that a label opens. */
  private void open(Passage words) {
    LabelMatch label = label(words);
    group = label == null ? group : groups.get(label.field());
  }

  private boolean isCaption(Passage words) {
    LabelMatch label = label(words);
    return label != null && fields.contains(label.field());
  }

  private LabelMatch label(Passage words) {
    LabelMatch match = words.isBlank() ? null : matcher.match(page.text(), List.of(words), group);
    return match == null || !match.isAlone() ? null : match;
  }
}
