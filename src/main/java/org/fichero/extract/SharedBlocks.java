package org.fichero.extract;

import java.util.List;
import org.fichero.model.Block;
import org.fichero.rules.FieldRule;

/** The blocks under one field's label, each with the field that it belongs to: options may stand under another's, and bring their unmarked siblings with them. */
final class SharedBlocks {
  private final Owners owners;
  private final FieldRule rule;
  private final List<Block> blocks;
  private final FieldRule[] own;

  /**
   * @param rule the field whose label the blocks stand under
   * @param absent fields of options that have no label in the ficha
   */
  SharedBlocks(Owners owners, FieldRule rule, List<FieldRule> absent, List<Block> blocks) {
    this.owners = owners;
    this.rule = rule;
    this.blocks = blocks;
    this.own = new FieldRule[blocks.size()];
    FieldRule strays = byKind();
    boolean lost = strays == null && !absent.isEmpty();
    bySiblings(lost ? owners.strayed(absent, blocks) : strays, lost);
  }

  int size() {
    return own.length;
  }

  Block block(int i) {
    return blocks.get(i);
  }

  FieldRule owner(int i) {
    return own[i];
  }

  /** Gives each block to the field that it tells by itself; the first other field that has options here, or null. */
  private FieldRule byKind() {
    FieldRule strays = null;
    for (int i = 0; i < own.length; i++) {
      own[i] = owners.of(rule, blocks.get(i));
      own[i] = own[i] == rule && blocks.get(i) instanceof Block.Table ? goesOn(i) : isOpenSibling(i) ? rule : own[i];
      strays = strays == null && own[i] != rule && blocks.get(i) instanceof Block.Options ? own[i] : strays;
    }
    return strays;
  }

  /** Whether it is "Otro: …" right behind options of the field whose label stands above: any list may end so. */
  private boolean isOpenSibling(int i) {
    return i > 0 && own[i] != rule && own[i - 1] == rule && blocks.get(i - 1) instanceof Block.Options && owners.isOpen(own[i], blocks.get(i));
  }

  /** @param lost whether nothing but the words of the options tells that they are of another field */
  private void bySiblings(FieldRule strays, boolean lost) {
    FieldRule last = null;
    for (int i = 0; i < own.length; i++) {
      boolean heads = own[i] == rule && blocks.get(i) instanceof Block.Table && i + 1 < own.length && blocks.get(i + 1) instanceof Block.Options;
      // the headings of a table of options go where the options go
      FieldRule owner = heads ? own[i + 1] : own[i];
      own[i] = owner == rule && strays != null && isSibling(blocks.get(i), strays, last, lost) ? strays : owner;
      last = own[i];
    }
  }

  private boolean isSibling(Block block, FieldRule strays, FieldRule last, boolean lost) {
    // a row that is read as a table of its own goes on with the options above it
    boolean follows = last == strays && (owners.isAnswer(block) || block instanceof Block.Table && owners.isOption(strays, block));
    return follows || (lost ? owners.isOption(strays, block) : owners.isTerm(strays, block));
  }

  /** The field whose table goes on here, be it one without a label or a plan: its rows stand overleaf without their headings. */
  private FieldRule goesOn(int i) {
    int before = i - 1;
    while (before >= 0 && blocks.get(before).endsPage()) {
      before--;
    }
    boolean table = before >= 0 && blocks.get(before) instanceof Block.Table;
    return table && (owners.isUnlabelled(own[before]) || before < i - 1 && Owners.isPlan(own[before])) ? own[before] : rule;
  }
}
