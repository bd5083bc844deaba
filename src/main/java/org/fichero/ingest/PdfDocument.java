package org.fichero.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One PDF while it is read: all its pages' layouts first, since habits, headings and furniture show only over pages. */
final class PdfDocument {
  private final PDDocument document;
  private final ReadContext context;
  private final PdfTags tags;
  private final Map<PDFont, PdfFont> fonts = PdfPage.fontCache();

  PdfDocument(PDDocument document, ReadContext context) throws UnreadableSourceException {
    this.document = document;
    this.context = context;
    this.tags = PdfTags.of(document, context);
  }

  void write() throws UnreadableSourceException, IOException {
    List<PageLayout> layouts = new ArrayList<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      context.check();
      PageInk ink = new PdfPage(document.getPage(i), tags, fonts, context).read();
      layouts.add(new PageLayout(ink, i + 1));
    }
    PageHabits habits = PageHabits.of(layouts.stream().map(PageLayout::lines).toList());
    List<List<PagePart>> pages = new ArrayList<>();
    for (PageLayout layout : layouts) {
      context.check();
      pages.add(layout.parts(habits));
    }
    new PageWriter(context, tags::heading, tags.hasHeadings()).write(pages);
  }
}
