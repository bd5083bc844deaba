package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fichero.model.MarkState;

/**
 * An ActiveX control of a Word document: boxes and buttons have a state, fields a text. The value stands in a property bag, or
 * in a binary part ([MS-OFORMS] 2.2.5, MorphDataControl), which can lie in a storage of its own.
 *
 * @param state of a box or button; null for what is no mark
 * @param text of a field; what is written beside a box
 */
record ActiveX(MarkState state, String text) {
  private static final String CHECK_BOX = "8bd21d40";
  private static final String OPTION_BUTTON = "8bd21d50";
  private static final String TOGGLE_BUTTON = "8bd21d60";
  private static final int VALUE_BIT = 22;
  private static final int CAPTION_BIT = 23;

  /** What a control says; either can be null. */
  private record Words(String value, String caption) {}

  /** Bytes of the properties before the value, by bit of the mask; 0 for bits without a place in the data block. */
  private static final int[] SIZES = {4, 4, 4, 4, 1, 1, 1, 1, 0, 2, 4, 2, 2, 2, 2, 2, 1, 1, 1, 0, 1, 1, 4, 4, 4, 4, 4, 2, 2, 2};

  /** Null when the control is no form field, or its parts are missing. */
  static ActiveX read(ZipParts zip, String part, Budget budget) throws UnreadableSourceException {
    byte[] described = part == null ? null : zip.readIfWhole(part);
    if (described == null) {
      return null;
    }
    String kind = "";
    String value = null;
    String caption = null;
    try (Xml xml = new Xml(described, part, budget)) {
      while (xml.next()) {
        if (xml.isStart() && xml.name().equals("ocx")) {
          kind = String.valueOf(xml.attribute("classid")).toLowerCase(Locale.ROOT);
        } else if (xml.isStart() && xml.name().equals("ocxPr") && "Value".equals(xml.attribute("name"))) {
          value = xml.attribute("value");
        } else if (xml.isStart() && xml.name().equals("ocxPr") && "Caption".equals(xml.attribute("name"))) {
          caption = xml.attribute("value");
        }
      }
    }
    String binary = Relations.of(part, zip, budget).first("activeXControlBinary");
    byte[] bytes = value == null && binary != null ? zip.readIfWhole(binary) : null;
    return of(kind, bytes == null ? new Words(value, caption) : words(bytes));
  }

  private static ActiveX of(String kind, Words words) {
    String value = words.value();
    if (kind.contains(CHECK_BOX) || kind.contains(OPTION_BUTTON) || kind.contains(TOGGLE_BUTTON)) {
      boolean known = value != null && !value.isEmpty();
      MarkState state = !known ? MarkState.UNREADABLE : value.equals("0") ? MarkState.UNTICKED
          : value.equals("1") || value.equals("-1") ? MarkState.TICKED : MarkState.UNREADABLE;
      return new ActiveX(state, words.caption() == null ? "" : words.caption());
    }
    boolean field = kind.contains("8bd21d10") || kind.contains("8bd21d20") || kind.contains("8bd21d30");
    return field ? new ActiveX(null, value == null ? "" : value) : null;
  }

  /** The value of the first control in the bytes: at the start, after a class number, or in a storage's small sectors. */
  private static Words words(byte[] b) {
    boolean storage = b.length > 512 && b[0] == (byte) 0xd0 && b[1] == (byte) 0xcf;
    for (int at = 0; at + 12 < b.length; at += storage ? 64 : 16) {
      boolean control = b[at] == 0 && b[at + 1] == 2 && b[at + 7] < 0 && (b[at + 6] & 0x40) != 0;
      if (control) {
        return morph(b, at);
      }
      if (!storage && at >= 16) {
        break;
      }
    }
    return new Words(null, null);
  }

  private static Words morph(byte[] b, int at) {
    int mask = int32(b, at + 4);
    int base = at + 4;
    int next = 8;
    int value = 0;
    int caption = 0;
    for (int bit = 0; bit < SIZES.length; bit++) {
      int size = SIZES[bit];
      if ((mask >>> bit & 1) == 1 && size > 0) {
        next = (next + size - 1) / size * size;
        value = bit == VALUE_BIT ? int32(b, base + next) : value;
        caption = bit == CAPTION_BIT ? int32(b, base + next) : caption;
        next += size;
      }
    }
    boolean grouped = int32(b, at + 8) != 0;
    next = (next + 3) / 4 * 4 + (grouped ? 4 : 0);
    // the size of the control stands before its strings
    int from = base + next + ((mask >>> 8 & 1) == 1 ? 8 : 0);
    int padded = ((value & 0x7fffffff) + 3) / 4 * 4;
    return new Words(string(b, from, value), string(b, from + padded, caption));
  }

  /** A length whose highest bit says one byte a character. */
  private static String string(byte[] b, int from, int length) {
    int count = length & 0x7fffffff;
    if (count == 0 || count > 4096 || from < 0 || from + count > b.length) {
      return null;
    }
    return new String(b, from, count, length < 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
  }

  private static int int32(byte[] b, int at) {
    return at + 4 > b.length ? 0 : b[at] & 0xff | (b[at + 1] & 0xff) << 8 | (b[at + 2] & 0xff) << 16 | (b[at + 3] & 0xff) << 24;
  }
}
