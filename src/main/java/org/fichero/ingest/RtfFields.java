package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.fichero.model.MarkState;

/**
 * The fields of an RTF file that are open. A form field's box is ticked when {@code \ffres} is 1; 25 means undefined, and
 * {@code \ffdefres} counts (specification 1.9.1, "Form Fields").
 */
final class RtfFields {
  private static final int UNDEFINED = 25;

  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    final List<String> entries = new ArrayList<>();
    int type = -1;
    int result = UNDEFINED;
    int byDefault;
    String name = "";
    boolean done;
    int resultStart = -1;
  }

  private final ReadContext context;
  private final Deque<Field> open = new ArrayDeque<>();
  private int count;

  RtfFields(ReadContext context) {
    this.context = context;
  }

  void begin() {
    open.push(new Field());
    count++;
  }

  void instruction(char c) {
    if (!open.isEmpty()) {
      open.peek().instruction.append(c);
    }
  }

  /** {@code \fftype}, {@code \ffres}, {@code \ffdefres}. */
  void property(String word, int number) {
    if (open.isEmpty()) {
      return;
    }
    switch (word) {
      case "fftype" -> open.peek().type = number;
      case "ffres" -> open.peek().result = number;
      case "ffdefres" -> open.peek().byDefault = number;
      default -> { }
    }
  }

  /** What {@code \ffname} or {@code \ffl} holds. */
  void text(String destination, String text) {
    if (open.isEmpty()) {
      return;
    }
    if (destination.equals("ffname")) {
      open.peek().name = text;
    } else {
      open.peek().entries.add(text);
    }
  }

  /** The instruction is over: a form field shows its state or choice in place of its result. */
  void endInstruction(Flow flow) {
    Field field = open.peek();
    if (field == null || field.done) {
      return;
    }
    String code = code(field);
    String address = "rtf#field[" + count + "]" + (field.name.isEmpty() ? "" : " " + field.name);
    int result = field.result == UNDEFINED ? field.byDefault : field.result;
    if (code.startsWith("FORMCHECKBOX")) {
      field.done = true;
      context.text().expectMark(address);
      flow.mark(field.type < 0 ? MarkState.UNREADABLE : result == 1 ? MarkState.TICKED : MarkState.UNTICKED, address);
    } else if (code.startsWith("FORMDROPDOWN") && !field.entries.isEmpty()) {
      field.done = true;
      flow.text(result >= 0 && result < field.entries.size() ? field.entries.get(result) : "");
    }
  }

  private static String code(Field field) {
    return field.instruction.toString().strip().toUpperCase(Locale.ROOT);
  }

  void beginResult(Flow flow) {
    if (!open.isEmpty()) {
      open.peek().resultStart = flow.length();
    }
  }

  /** Whether a field at this place shows its state, so that its result is not text. */
  boolean isDone() {
    return !open.isEmpty() && open.peek().done;
  }

  /** The field is over. */
  void end(Flow flow) {
    Field field = open.poll();
    boolean shown = field == null || field.resultStart >= 0 && flow.length() > field.resultStart;
    if (!shown && code(field).startsWith("SYMBOL ")) {
      String[] words = field.instruction.toString().strip().split("[\\s\\\\]+");
      int f = java.util.Arrays.asList(words).indexOf("f");
      String font = f > 0 && f + 1 < words.length ? words[f + 1].replace("\"", "") : null;
      try {
        Symbols.append(flow, font, String.valueOf((char) (int) Integer.decode(words[1])), () -> "rtf#field[" + count + "]");
      } catch (NumberFormatException e) {
        flow.text(words[1]);
      }
    }
  }
}
