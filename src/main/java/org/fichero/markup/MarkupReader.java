package org.fichero.markup;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Page;
import org.fichero.rules.MarkupLexicon;

/**
 * Reads a document's text as blocks: lines, options, tables, separators and page furniture. All ways of writing a mark
 * or a table end here. Immutable and safe for threads; never throws on any text; time grows in proportion to the text.
 */
public final class MarkupReader {
  private final Notations notations;
  private final Chars chars;
  private final InlineReader inline;
  private final Periods periods;
  private final CellWords words;
  private final MarkupLexicon lexicon;
  private final Legend.Words legends;
  private final Asking asking;

  /** @param lexicon the words of the language that matter to marks and tables */
  public MarkupReader(MarkupLexicon lexicon) {
    this.notations = new Notations(lexicon);
    this.chars = new Chars(notations);
    this.inline = new InlineReader(notations, chars);
    this.periods = new Periods(lexicon);
    this.words = new CellWords(lexicon);
    this.lexicon = lexicon;
    this.legends = new Legend.Words(lexicon);
    this.asking = new Asking(lexicon);
  }

  /** The document's blocks in source order; what is in none of them is white space or markup. */
  public Page read(Document document) {
    String text = document.text().chars();
    LineScanner scanner = new LineScanner(text, chars, !document.plain());
    Lines lines = WrappedOptions.join(new Lines(text, Definitions.joined(text, scanner.scan()), inline.of(text)), lexicon.openOptions(), words);
    boolean flows = !document.plain() && document.pages().isEmpty();
    new FurnitureFinder(lines, document.pages(), lexicon).know(document.anchors()).flowing(flows).find();
    PageBuilder page = new PageBuilder();
    Footnotes.find(lines, page);
    if (document.plain()) {
      FrontMatter.find(lines, page);
    }
    scanner.beside().forEach(page::markup);
    List<Object> parts = new LineReader(lines, page, words, lexicon, legends).read(parts(lines, page, !document.pages().isEmpty()));
    LineWriter lineWriter = new LineWriter(text, page, asking);
    TableWriter tableWriter = new TableWriter(text, page, new OptionTables(text, periods, page, asking), asking);
    for (Object part : parts) {
      if (part instanceof TableDraft table) {
        tableWriter.write(table);
      } else if (part instanceof PairedOption pair) {
        lineWriter.write(pair);
      } else {
        lineWriter.write((TextLine) part);
      }
    }
    return page.page(document);
  }

  private List<TableDraft> drafts(Lines lines, List<Grid> parts) {
    return parts.stream().map(grid -> new TableDraft(lines, grid, periods, words, lexicon)).toList();
  }

  /** Lines and tables in turn. */
  private List<Object> parts(Lines lines, PageBuilder page, boolean drawn) {
    TableFinder tables = new TableFinder(periods, words, lexicon, drawn);
    AnswerParts answers = new AnswerParts(lines, words, lexicon);
    LedPairs led = new LedPairs(lines, words, periods);
    CutPages pages = CutPages.of(lines);
    Lines whole = pages.whole();
    List<Object> parts = new ArrayList<>(lines.size());
    int i = 0;
    while (i < whole.size()) {
      TableNotation.Found found = tables.find(whole, i);
      if (found != null && Frames.isOne(whole, i, found)) {
        Frames.open(whole, i, found, page);
        found = null;
      } else if (found != null && TextBoxes.isOne(whole, i, found)) {
        TextBoxes.open(whole, i, found, page);
        found = null;
      }
      if (found == null) {
        pages.line(i++, parts);
      } else {
        pages.table(found, i, Answers.find(lines.text, found.grid(), lexicon), parts, grid -> drafts(lines, led.of(grid).stream().flatMap(g -> answers.of(g).stream()).toList()));
        i = found.next();
      }
    }
    return pages.rest(parts);
  }
}
