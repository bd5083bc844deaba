package org.fichero.ingest;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fichero.model.Severity;

/**
 * Documents in the XML of Word 2003 (the schema {@code http://schemas.microsoft.com/office/word/2003/wordml}): one file, whose body is that of a
 * .docx but for its lists, which say how they look in a way of their own.
 */
final class DocXmlReader implements FormatReader {
  private static final int EXCERPT = 300;
  private static final int LEAST_LETTERS = 6;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    WordStyles styles = WordStyles.read(bytes, context.budget());
    WordBody body = new WordBody("document", styles, WordNumbering.none(), context, WordBody.Parts.NONE);
    PieceWriter writer = new PieceWriter(context);
    body.read(bytes, writer);
    writer.finish();
    furniture(bytes, context);
    if (body.contents() > 0) {
      context.finding("contents-left-out", Severity.INFO, "lines", "" + body.contents());
    }
  }

  /** Says what the headers and footers hold, which stand among the properties of their sections, if they hold words. */
  private static void furniture(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Set<String> words = new LinkedHashSet<>();
    try (Xml xml = new Xml(bytes, "document", context.budget())) {
      while (xml.next()) {
        if (xml.isStart() && (xml.name().equals("hdr") || xml.name().equals("ftr"))) {
          words.add(words(xml));
        }
      }
    }
    String all = String.join(" / ", words);
    if (all.chars().filter(Character::isLetter).count() > LEAST_LETTERS) {
      context.finding("furniture-left-out", Severity.INFO, "text", all.length() > EXCERPT ? all.substring(0, EXCERPT) + "…" : all);
    }
  }

  private static String words(Xml xml) throws UnreadableSourceException {
    StringBuilder words = new StringBuilder();
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("t")) {
        words.append(xml.content());
      } else if (xml.isStart() && xml.name().equals("p")) {
        words.append(words.isEmpty() ? "" : " ");
      }
    }
    return words.toString().strip();
  }

  @Override
  public boolean bounded() {
    return true;
  }
}
