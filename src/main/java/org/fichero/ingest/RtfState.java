package org.fichero.ingest;

/** What a group of an RTF file changes until it ends. */
final class RtfState {
  /** What a group can be for. */
  enum Destination {
    BODY,
    FONTS,
    STYLES,
    COLOURS,
    INSTRUCTION,
    LIST_TEXT,
    FIELD_TEXT,
    SKIP
  }

  Destination destination = Destination.BODY;
  int font;
  int skipAfterUnicode = 1;
  boolean hidden;
  boolean deleted;
  boolean struck;
  boolean bold;
  boolean underlined;
  boolean field;
  boolean endsInstruction;
  /** The word whose text the group holds; null for none. */
  String fieldText;

  /** What a group within begins with. */
  RtfState copy() {
    RtfState s = new RtfState();
    s.destination = destination;
    s.font = font;
    s.skipAfterUnicode = skipAfterUnicode;
    s.hidden = hidden;
    s.deleted = deleted;
    s.struck = struck;
    s.bold = bold;
    s.underlined = underlined;
    return s;
  }
}
