package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Severity;

/**
 * Word's .docx, .docm and .dotx (ECMA-376 part 1, WordprocessingML). The body in reading order; headers, footers and notes
 * are no part of it, and a finding says what they hold.
 */
final class WordReader implements FormatReader {
  private static final int EXCERPT = 300;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    Budget budget = context.budget();
    ZipParts zip = ZipParts.open(bytes, context);
    String main = Relations.of("", zip, budget).first("officeDocument");
    byte[] document = main == null ? null : zip.read(main);
    if (document == null) {
      throw UnreadableSourceException.damaged("the package has no main document");
    }
    Relations relations = Relations.of(main, zip, budget);
    byte[] styles = part(zip, relations, "styles");
    byte[] numbering = part(zip, relations, "numbering");
    WordStyles style = styles == null ? WordStyles.none() : WordStyles.read(styles, budget);
    WordNumbering lists = numbering == null ? WordNumbering.none() : WordNumbering.read(numbering, budget);
    WordBody body = new WordBody(main, style, lists, context, new Parts(zip, relations, context));
    PieceWriter writer = new PieceWriter(context);
    body.read(document, writer);
    writer.finish();
    List<String> notes = new ArrayList<>(relations.all("comments"));
    if (body.notes() > 0) {
      notes.addAll(0, notes(relations));
    }
    leftOut("notes-left-out", zip, notes, style, context);
    leftOut("furniture-left-out", zip, furniture(relations), style, context);
    if (body.contents() > 0) {
      context.finding("contents-left-out", Severity.INFO, "lines", "" + body.contents());
    }
  }

  /** What the main part refers to. */
  private record Parts(ZipParts zip, Relations relations, ReadContext context) implements WordBody.Parts {
    @Override
    public ActiveX control(String relation) throws UnreadableSourceException {
      return ActiveX.read(zip, relations.target(relation), context.budget());
    }

    @Override
    public void chunk(String relation, Piece.Sink sink) throws UnreadableSourceException {
      String name = relations.target(relation);
      byte[] bytes = name == null ? null : zip.readIfWhole(name);
      if (bytes != null) {
        WordChunk.read(name, bytes, context, sink);
      }
    }

    @Override
    public List<Piece> diagram(String relation) throws UnreadableSourceException {
      String name = relations.target(relation);
      return name == null ? List.of() : Diagram.read(zip.readIfWhole(name), name, context.budget());
    }
  }

  @Override
  public boolean bounded() {
    return true;
  }

  private static byte[] part(ZipParts zip, Relations relations, String type) throws UnreadableSourceException {
    String name = relations.first(type);
    return name == null ? null : zip.readIfWhole(name);
  }

  private static List<String> notes(Relations relations) {
    List<String> parts = new ArrayList<>(relations.all("footnotes"));
    parts.addAll(relations.all("endnotes"));
    return parts;
  }

  private static List<String> furniture(Relations relations) {
    List<String> parts = new ArrayList<>(relations.all("header"));
    parts.addAll(relations.all("footer"));
    return parts;
  }

  /** Says what parts beside the body hold, if they hold words. Marks in them have no place in the text, and are named. */
  private static void leftOut(String code, ZipParts zip, List<String> parts, WordStyles style, ReadContext context)
      throws UnreadableSourceException {
    java.util.Set<String> words = new java.util.LinkedHashSet<>();
    for (String name : parts) {
      byte[] part = zip.readIfWhole(name);
      if (part != null) {
        WordBody body = new WordBody(name, style, WordNumbering.none(), context, WordBody.Parts.NONE);
        body.read(part, piece -> addWords(words, piece));
      }
    }
    String all = String.join(" / ", words);
    if (all.chars().filter(Character::isLetter).count() > 6) {
      context.finding(code, Severity.INFO, "text", all.length() > EXCERPT ? all.substring(0, EXCERPT) + "…" : all);
    }
  }

  private static void addWords(java.util.Set<String> words, Piece piece) {
    if (piece.flow() != null && !piece.flow().isBlank()) {
      words.add(piece.flow().toString().strip());
    } else if (piece instanceof Piece.Table table) {
      table.grid().rows().forEach(row -> row.forEach(cell -> cell.pieces().forEach(p -> addWords(words, p))));
    }
  }
}
