package org.fichero.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.fichero.model.MarkState;
import org.fichero.model.Passage;
import org.fichero.model.Severity;

/**
 * The content controls ({@code w:sdt}) that are open at a place. A check box control's state is what {@code w14:checked}
 * says; the glyph that it shows is replaced by the mark, wherever within the control it stands: in a run, a paragraph, a
 * cell. Text that stands in for a value not given (help text) is no text.
 */
final class WordControls {
  private static final class Control {
    final String address;
    boolean box;
    boolean ticked;
    boolean placed;
    boolean placeholder;
    String tickedGlyph = "2612";
    String untickedGlyph = "2610";
    String lastValue;
    Flow flow;
    int start;
    final Map<String, String> entries = new HashMap<>();

    Control(String address) {
      this.address = address;
    }
  }

  private final Xml xml;
  private final ReadContext context;
  private final Deque<Control> open = new ArrayDeque<>();

  WordControls(Xml xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
  }

  void begin(String address) {
    open.push(new Control(address));
  }

  /** {@code sdtPr} is at hand. */
  void properties() throws UnreadableSourceException {
    Control control = open.isEmpty() ? new Control("") : open.peek();
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart()) {
        property(control);
      }
    }
    if (control.box) {
      context.text().expectMark(control.address);
    }
  }

  private void property(Control control) throws UnreadableSourceException {
    switch (xml.name()) {
      case "checkbox" -> control.box = true;
      case "checked" -> control.ticked = xml.isOn();
      case "checkedState" -> control.tickedGlyph = String.valueOf(xml.attribute("val"));
      case "uncheckedState" -> control.untickedGlyph = String.valueOf(xml.attribute("val"));
      case "showingPlcHdr" -> control.placeholder = xml.isOn();
      case "dropDownList", "comboBox" -> control.lastValue = xml.attribute("lastValue");
      case "listItem" -> control.entries.put(xml.attribute("value"),
          xml.attribute("displayText") == null ? xml.attribute("value") : xml.attribute("displayText"));
      case "rPr", "placeholder", "docPartObj" -> xml.skip();
      default -> { }
    }
  }

  /** Whether text at this place stands in for a value not given. */
  boolean isPlaceholder() {
    for (Control c : open) {
      if (c.placeholder && !c.box) {
        return true;
      }
    }
    return false;
  }

  /** Puts the mark of the innermost open check box in place of the glyph that it shows; gives back what is left. */
  String takeGlyph(String text, String font, Flow flow) {
    Control box = pending();
    if (box == null) {
      return text;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Passage.isSpace(text.charAt(i))) {
        compare(box, Symbols.unicode(font, text.charAt(i)), text.charAt(i));
        place(box, flow);
        boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length();
        return text.substring(i + (pair ? 2 : 1));
      }
    }
    return text;
  }

  /** Puts the mark of a check box that shows nothing. */
  void placePending(Flow flow) {
    Control box = pending();
    if (box != null) {
      place(box, flow);
    }
  }

  /** The control ends; a flow with its mark when there was no paragraph to put it in, else null. */
  Flow end(Flow flow) {
    Control control = open.poll();
    if (control == null) {
      return null;
    }
    if (control.box && !control.placed) {
      Flow target = flow == null ? new Flow() : flow;
      place(control, target);
      return flow == null ? target : null;
    }
    return null;
  }

  private Control pending() {
    Control top = open.peek();
    return top != null && top.box && !top.placed ? top : null;
  }

  private static void place(Control box, Flow flow) {
    flow.mark(box.ticked ? MarkState.TICKED : MarkState.UNTICKED, box.address);
    box.placed = true;
  }

  /** {@code hex} is how the control declares a glyph: the character's number. */
  private static boolean isGlyph(String hex, char raw) {
    try {
      return Integer.parseInt(hex, 16) == raw;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void compare(Control box, char shown, char raw) {
    boolean ticked = isGlyph(box.tickedGlyph, raw);
    boolean unticked = isGlyph(box.untickedGlyph, raw);
    MarkState state = ticked == unticked ? Symbols.state(shown) : ticked ? MarkState.TICKED : MarkState.UNTICKED;
    if (state != null && (state == MarkState.TICKED) != box.ticked) {
      context.finding("mark-contradicts-glyph", Severity.WARNING, "address", box.address, "glyph", String.valueOf(shown),
          "state", box.ticked ? "ticked" : "unticked");
    }
  }
}
