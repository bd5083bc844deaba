package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.fichero.model.MarkState;

/**
 * Fields of a WordprocessingML part: the instruction is hidden, the result is text. Legacy form fields (ECMA-376 part 1,
 * 17.16) say their state in {@code ffData}: {@code checked} without a value is on; without {@code checked}, {@code default}.
 */
final class WordFields {
  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    final String address;
    boolean result;
    boolean box;
    List<String> entries;
    int chosen = -1;
    int byDefault;
    int resultStart = -1;

    Field(String address) {
      this.address = address;
    }

    String code() {
      return instruction.toString().strip().toUpperCase(Locale.ROOT);
    }
  }

  private final Xml xml;
  private final ReadContext context;
  private final Deque<Field> open = new ArrayDeque<>();

  WordFields(Xml xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
  }

  /** Whether text at this place is an instruction, or the look of a form field whose state was read. */
  boolean isHidden() {
    for (Field f : open) {
      if (!f.result || f.box) {
        return true;
      }
    }
    return false;
  }

  void instruction(String text) {
    if (!open.isEmpty()) {
      open.peek().instruction.append(text);
    }
  }

  /** {@code fldChar} is at hand. */
  void character(Flow flow, String address) throws UnreadableSourceException {
    switch (String.valueOf(xml.attribute("fldCharType"))) {
      case "begin" -> open.push(new Field(address));
      case "separate" -> {
        if (!open.isEmpty()) {
          open.peek().result = true;
          open.peek().resultStart = flow.length();
        }
      }
      case "end" -> end(flow, address);
      default -> { }
    }
  }

  /** {@code fldSimple} is at hand: its result follows until its end tag. */
  void simple() {
    Field field = new Field("");
    field.instruction.append(String.valueOf(xml.attribute("instr")));
    field.result = true;
    open.push(field);
  }

  /** {@code ffData} is at hand. */
  void formData(Flow flow, String address) throws UnreadableSourceException {
    Field field = open.isEmpty() ? new Field(address) : open.peek();
    boolean box = false;
    Boolean checked = null;
    boolean byDefault = false;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "checkBox" -> box = true;
        case "checked" -> checked = xml.isOn();
        case "default" -> {
          byDefault = xml.isOn();
          field.byDefault = xml.number("val", 0);
        }
        case "ddList" -> field.entries = new ArrayList<>();
        case "result" -> field.chosen = xml.number("val", -1);
        case "listEntry" -> {
          if (field.entries != null) {
            field.entries.add(String.valueOf(xml.attribute("val")));
          }
        }
        default -> { }
      }
    }
    if (box) {
      field.box = true;
      boolean ticked = checked != null ? checked : byDefault;
      context.text().expectMark(address);
      flow.mark(ticked ? MarkState.TICKED : MarkState.UNTICKED, address);
    }
  }

  /** The innermost field ends. */
  void end(Flow flow, String address) {
    Field field = open.poll();
    if (field == null) {
      return;
    }
    String code = field.code();
    boolean shown = field.resultStart >= 0 && flow.length() > field.resultStart;
    if (code.startsWith("FORMCHECKBOX") && !field.box) {
      flow.mark(MarkState.UNREADABLE, field.address);
    } else if (field.entries != null && !shown) {
      int chosen = field.chosen >= 0 ? field.chosen : field.byDefault;
      flow.text(chosen < field.entries.size() ? field.entries.get(chosen) : "");
    } else if (code.startsWith("SYMBOL ") && !shown) {
      symbol(flow, field);
    }
  }

  /** {@code SYMBOL 254 \f Wingdings}: the number is decimal, or hexadecimal after 0x. */
  private static void symbol(Flow flow, Field field) {
    String[] words = field.instruction.toString().strip().split("\\s+");
    String font = null;
    for (int i = 2; i + 1 < words.length; i++) {
      font = words[i].equals("\\f") ? fontName(words, i + 1) : font;
    }
    try {
      int code = Integer.decode(words[1]);
      if (code > 0 && code < 0x10000) {
        Symbols.append(flow, font, String.valueOf((char) code), () -> field.address);
      }
    } catch (NumberFormatException e) {
      flow.text(words[1]);
    }
  }

  private static String fontName(String[] words, int at) {
    StringBuilder name = new StringBuilder(words[at]);
    for (int i = at + 1; i < words.length && name.charAt(0) == '"' && !name.toString().endsWith("\""); i++) {
      name.append(' ').append(words[i]);
    }
    return name.toString().replace("\"", "");
  }

  /** A field whose instruction never ended would hide all that follows. */
  void endOfParagraph() {
    open.removeIf(f -> !f.result || f.box);
  }
}
