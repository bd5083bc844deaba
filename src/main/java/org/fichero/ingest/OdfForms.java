package org.fichero.ingest;

import java.util.HashMap;
import java.util.Map;
import org.fichero.model.MarkState;

/** The form controls of an OpenDocument file ({@code office:forms}), which stand apart from where they are drawn. */
final class OdfForms {
  /**
   * A control.
   *
   * @param state of a box or button; null for what is no mark
   * @param text label of a box, value of a field
   * @param linkedCell of a spreadsheet; null for none
   */
  record Control(MarkState state, String text, String linkedCell) {}

  private final Map<String, Control> controls = new HashMap<>();

  /** {@code office:forms} is at hand. */
  void read(Xml xml, ReadContext context) throws UnreadableSourceException {
    int outside = xml.depth() - 1;
    String list = null;
    while (xml.next() && xml.depth() > outside) {
      if (!xml.isStart()) {
        continue;
      }
      String id = id(xml);
      switch (xml.name()) {
        case "checkbox", "radio" -> {
          controls.put(id, new Control(state(xml), orEmpty(xml.attribute("label")), xml.attribute("linked-cell")));
          context.text().expectMark(address(id));
        }
        case "listbox" -> {
          list = id;
          controls.put(id, new Control(null, "", null));
        }
        case "option" -> {
          if (isTrue(xml.attribute("current-selected")) || isTrue(xml.attribute("selected"))) {
            controls.put(list, new Control(null, orEmpty(xml.attribute("label")), null));
          }
        }
        case "text", "textarea", "combobox", "formatted-text", "date", "number" -> controls.put(id,
            new Control(null, orEmpty(xml.attribute("current-value") == null ? xml.attribute("value") : xml.attribute("current-value")), null));
        default -> { }
      }
    }
  }

  private static String id(Xml xml) {
    return xml.attribute("id");
  }

  /** ODF 1.2, 19.272: checked, unchecked, unknown; the current state goes before the state at the start. */
  private static MarkState state(Xml xml) {
    if (xml.name().equals("radio")) {
      String selected = xml.attribute("current-selected") == null ? xml.attribute("selected") : xml.attribute("current-selected");
      return isTrue(selected) ? MarkState.TICKED : MarkState.UNTICKED;
    }
    String state = xml.attribute("current-state") == null ? xml.attribute("state") : xml.attribute("current-state");
    return state == null || state.equals("unchecked") ? MarkState.UNTICKED
        : state.equals("checked") ? MarkState.TICKED : MarkState.UNREADABLE;
  }

  private static boolean isTrue(String value) {
    return "true".equals(value) || "1".equals(value);
  }

  private static String orEmpty(String s) {
    return s == null ? "" : s;
  }

  static String address(String id) {
    return "content.xml#control[" + id + "]";
  }

  /** Null when there is no such control. */
  Control get(String id) {
    return controls.get(id);
  }
}
