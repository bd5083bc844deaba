package org.fichero.ingest;

/** What the groups of a file are for, by the words that they begin with, and what there is to do where they end. */
final class RtfDestinations {
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
    switch (word) {
      case "fonttbl" -> state.destination = RtfState.Destination.FONTS;
      case "stylesheet" -> state.destination = RtfState.Destination.STYLES;
      case "colortbl" -> state.destination = RtfState.Destination.COLOURS;
      case "listtext", "pntext" -> {
        state.destination = RtfState.Destination.LIST_TEXT;
        paragraph.beginBullet();
      }
      case "field" -> {
        fields.begin();
        state.field = true;
      }
      case "fldinst" -> {
        state.destination = RtfState.Destination.INSTRUCTION;
        state.endsInstruction = true;
      }
      case "fldrslt" -> {
        fields.beginResult(paragraph.flow());
        state.destination = fields.isDone() ? RtfState.Destination.SKIP : RtfState.Destination.BODY;
      }
      case "formfield" -> state.destination = RtfState.Destination.INSTRUCTION;
      case "ffname", "ffl" -> {
        state.destination = RtfState.Destination.FIELD_TEXT;
        state.fieldText = word;
        pending.setLength(0);
      }
      case "footnote", "annotation" -> {
        notes += word.equals("footnote") ? 1 : 0;
        state.destination = RtfState.Destination.SKIP;
      }
      case "shpinst", "nesttableprops", "do", "ud", "txbxtext", "dptxbxtext" -> { }
      default -> {
        boolean skipped = starred || RtfWords.SKIPPED.contains(word);
        state.destination = skipped ? RtfState.Destination.SKIP : state.destination;
        return skipped;
      }
    }
    return true;
  }
}
