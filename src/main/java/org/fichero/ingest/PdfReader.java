package org.fichero.ingest;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads PDF by the places of its characters, lines and form fields, and by its tags where it has them. Pages without
 * text go the way of scans.
 */
final class PdfReader implements FormatReader {
  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException, IOException {
    try (PDDocument document = open(bytes)) {
      context.budget().entries(document.getNumberOfPages());
      new PdfDocument(document, context).write();
    } catch (PdfPage.TooSlow e) {
      throw (UnreadableSourceException) e.getCause();
    }
  }

  private static PDDocument open(byte[] bytes) throws UnreadableSourceException, IOException {
    try {
      return Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw UnreadableSourceException.of("source-encrypted");
    }
  }
}
