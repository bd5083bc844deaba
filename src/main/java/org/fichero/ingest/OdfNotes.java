package org.fichero.ingest;

import org.fichero.model.Severity;

/** Notes and comments of an OpenDocument file: how many there are, and the beginning of what they say. */
final class OdfNotes {
  private static final int LONGEST = 300;

  private final StringBuilder words = new StringBuilder();
  private boolean any;

  /** One, whose start tag is at hand; who wrote it when is left aside. */
  void read(Xml xml) throws UnreadableSourceException {
    any = true;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.inNamespace("dc/elements/1.1/")) {
        xml.skip();
      } else if (xml.isText() && !xml.text().isBlank() && words.length() <= LONGEST) {
        words.append(xml.text().strip()).append(' ');
      }
    }
  }

  /** Says them, if there are any. */
  void say(ReadContext context) {
    String all = words.toString().strip();
    if (any) {
      context.finding("notes-left-out", Severity.INFO, "text", all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all);
    }
  }
}
