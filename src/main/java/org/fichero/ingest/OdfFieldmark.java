package org.fichero.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fichero.model.MarkState;

/**
 * A form field as LibreOffice writes it into OpenDocument texts: {@code field:fieldmark} with a type and parameters.
 *
 * @param type what it is, by a name that ends as Word's fields are called
 * @param name its own; null for none
 * @param params by name; values may be null
 * @param entries of a list, in order
 */
record OdfFieldmark(String type, String name, Map<String, String> params, List<String> entries) {
  /** The field whose start tag is at hand, read to its end. */
  static OdfFieldmark read(Xml xml) throws UnreadableSourceException {
    OdfFieldmark field = new OdfFieldmark(String.valueOf(xml.attribute("type")), xml.attribute("name"), new HashMap<>(), new ArrayList<>());
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("param")) {
        String key = String.valueOf(xml.attribute("name"));
        field.params.put(key, xml.attribute("value"));
        if (key.endsWith("ListEntry")) {
          field.entries.add(xml.attribute("value"));
        }
      }
    }
    return field;
  }

  /** The state of a box; null for any other field. */
  MarkState state() {
    if (!type.endsWith("FORMCHECKBOX")) {
      return null;
    }
    String value = params.get("Checkbox_Checked");
    return "true".equals(value) || "1".equals(value) || "on".equals(value) ? MarkState.TICKED : MarkState.UNTICKED;
  }

  /** The entry that a list shows; empty where none is chosen, and for any other field. */
  String chosen() {
    String selected = params.get("Dropdown_Selected");
    int at = type.endsWith("FORMDROPDOWN") && selected != null ? number(selected) : -1;
    return at >= 0 && at < entries.size() ? entries.get(at) : "";
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
