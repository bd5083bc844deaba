package org.fichero.ingest;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What the groups of a file are for, by the words that they begin with, and what there is to do where they end. */
final class RtfDestinations {
  private static final Map<String, RtfState.Destination> PLAIN = Map.ofEntries(
      entry("fonttbl", RtfState.Destination.FONTS), entry("stylesheet", RtfState.Destination.STYLES), entry("colortbl", RtfState.Destination.COLOURS),
      entry("listtext", RtfState.Destination.LIST_TEXT), entry("pntext", RtfState.Destination.LIST_TEXT),
      entry("fldinst", RtfState.Destination.INSTRUCTION), entry("formfield", RtfState.Destination.INSTRUCTION),
      entry("ffname", RtfState.Destination.FIELD_TEXT), entry("ffl", RtfState.Destination.FIELD_TEXT),
      entry("footnote", RtfState.Destination.SKIP), entry("annotation", RtfState.Destination.SKIP));
  /** Groups that a reader may ignore and this one shows. */
  private static final Set<String> SHOWN = Set.of("shpinst", "nesttableprops", "do", "ud", "txbxtext", "dptxbxtext");

  private final RtfFields fields;
  private final RtfStyles styles;
  private final RtfParagraph paragraph;
  /** The name of a style or the text of a form field, as far as it was read. */
  private final StringBuilder pending = new StringBuilder();
  private int notes;

  RtfDestinations(RtfFields fields, RtfStyles styles, RtfParagraph paragraph) {
    this.fields = fields;
    this.styles = styles;
    this.paragraph = paragraph;
  }

  /** Footnotes so far, which are left out. */
  int notes() {
    return notes;
  }

  /** A character of a style's name or a form field's text. */
  void character(char c) {
    pending.append(c);
  }

  /** @param inner whether the group stands in another one */
  void close(RtfState ended, boolean inner) {
    if (ended.destination == RtfState.Destination.STYLES && inner && pending.length() > 0) {
      styles.end(pending.toString());
      pending.setLength(0);
    }
    if (ended.fieldText != null) {
      fields.text(ended.fieldText, pending.toString().strip());
      pending.setLength(0);
    }
    if (ended.endsInstruction) {
      fields.endInstruction(paragraph.flow());
    }
    if (ended.field) {
      fields.end(paragraph.flow());
    }
  }

  /** Takes a word that says what its group is for, or that stands in a group which is left out; false for any other. */
  boolean open(RtfState state, String word, boolean starred) {
    if (state.destination == RtfState.Destination.SKIP) {
      return true;
    }
    RtfState.Destination plain = PLAIN.get(word);
    if (plain != null) {
      state.destination = plain;
      begin(state, word);
      return true;
    }
    return SHOWN.contains(word) || field(state, word) || skips(state, word, starred);
  }

  private void begin(RtfState state, String word) {
    switch (state.destination) {
      case LIST_TEXT -> paragraph.beginBullet();
      case FIELD_TEXT -> {
        state.fieldText = word;
        pending.setLength(0);
      }
      case SKIP -> notes += word.equals("footnote") ? 1 : 0;
      default -> state.endsInstruction |= word.equals("fldinst");
    }
  }

  /** A field, or what it shows; false for any other word. */
  private boolean field(RtfState state, String word) {
    if (word.equals("field")) {
      fields.begin();
      state.field = true;
      return true;
    }
    if (word.equals("fldrslt")) {
      fields.beginResult(paragraph.flow());
      state.destination = fields.isDone() ? RtfState.Destination.SKIP : RtfState.Destination.BODY;
      return true;
    }
    return false;
  }

  /** Leaves out a group that a reader may ignore, or whose text is none of the page's. */
  private static boolean skips(RtfState state, String word, boolean starred) {
    boolean skipped = starred || RtfWords.SKIPPED.contains(word);
    state.destination = skipped ? RtfState.Destination.SKIP : state.destination;
    return skipped;
  }
}
