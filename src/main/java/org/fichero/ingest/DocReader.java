package org.fichero.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.fichero.model.Severity;

/** Word 97 to 2003, .doc, by Apache POI; older ones by Tika. */
final class DocReader implements FormatReader {
  private static final int EXCERPT = 300;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      PieceWriter writer = new PieceWriter(context);
      DocBody body = new DocBody(document, context);
      body.read(document.getRange(), writer);
      leftOut("furniture-left-out", document.getHeaderStoryRange(), context);
      leftOut("notes-left-out", document.getFootnoteRange(), context);
    } catch (EncryptedDocumentException e) {
      throw UnreadableSourceException.of("source-encrypted");
    } catch (OldWordFileFormatException e) {
      new TikaReader().read(bytes, context);
    }
  }

  private static void leftOut(String code, Range range, ReadContext context) {
    StringBuilder words = new StringBuilder();
    String text = range == null ? "" : range.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words.append(c < ' ' ? ' ' : c);
    }
    String all = words.toString().replaceAll(" +", " ").strip();
    if (all.replace("PAGE", "").chars().filter(Character::isLetter).count() > 6) {
      context.finding(code, Severity.INFO, "text", all.length() > EXCERPT ? all.substring(0, EXCERPT) + "…" : all);
    }
  }
}
