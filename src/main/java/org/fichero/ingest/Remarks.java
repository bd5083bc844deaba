package org.fichero.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Severity;

/** Words of a workbook or of slides that stand beside their text: comments on cells, speakers' notes, text boxes and diagrams over a sheet. They are said, not read. */
final class Remarks {
  private static final int EXCERPT = 300;
  private static final int LEAST_LETTERS = 6;

  private final Set<String> words = new LinkedHashSet<>();

  /** Takes in the words of some parts, paragraph by paragraph. */
  void add(ZipParts zip, List<String> parts, ReadContext context) throws UnreadableSourceException {
    for (String name : parts) {
      byte[] part = zip.readIfWhole(name);
      if (part != null) {
        read(part, name, context);
      }
    }
  }

  private void read(byte[] part, String name, ReadContext context) throws UnreadableSourceException {
    StringBuilder paragraph = new StringBuilder();
    try (Xml xml = new Xml(part, name, context.budget())) {
      while (xml.next()) {
        switch (xml.isText() ? "" : xml.name()) {
          case "fld" -> {
            // the slide's number
            if (xml.isStart()) {
              xml.skip();
            }
          }
          case "t" -> {
            if (xml.isStart()) {
              paragraph.append(xml.content());
            }
          }
          case "p", "comment", "cm" -> paragraph = ended(paragraph);
          default -> { }
        }
      }
    }
    ended(paragraph);
  }

  private StringBuilder ended(StringBuilder paragraph) {
    add(paragraph.toString());
    return new StringBuilder();
  }

  /** Takes in words. */
  void add(String said) {
    if (!said.isBlank()) {
      words.add(said.strip().replaceAll("\\s+", " "));
    }
  }

  /** Says them, if they are words. */
  void say(ReadContext context) {
    String all = String.join(" / ", words);
    if (all.chars().filter(Character::isLetter).count() > LEAST_LETTERS) {
      context.finding("notes-left-out", Severity.INFO, "text", all.length() > EXCERPT ? all.substring(0, EXCERPT) + "…" : all);
    }
  }
}
