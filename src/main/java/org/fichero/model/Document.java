package org.fichero.model;

import java.util.List;

/**
 * A source as text: every selection mark is a character (☒ ticked, ☐ unticked, ⍰ there but not readable, unless the
 * source is plain text, which passes as it is) and every table row a line of tab-separated cells.
 *
 * @param source its identity
 * @param text what all offsets count in
 * @param plain whether the source is plain text, so that offsets are the file's own
 * @param encoding how the bytes became text, null where the format itself says
 * @param pages indexes at which pages begin, ascending, the first 0; empty where the format has no pages
 * @param anchors the container's own addresses of marks and cells, by place
 * @param findings what was noticed while reading
 */
public record Document(
    Source source,
    SourceText text,
    boolean plain,
    Encoding encoding,
    List<Integer> pages,
    List<Anchor> anchors,
    List<Finding> findings) {

  /**
   * How bytes became characters.
   *
   * @param name Python's name of the codec, which leaves out a byte order mark where there was one ({@code utf-8},
   *     {@code utf-8-sig}, {@code utf-16}, {@code cp1252}, {@code latin-1} …)
   * @param how {@code declared}, {@code bom}, {@code strict}, {@code detected} or {@code fallback}
   */
  public record Encoding(String name, String how) {}

  /**
   * A place in the text and the container's own address of it.
   *
   * @param span in the text
   * @param address such as {@code word/document.xml#sdt[3]}, {@code Hoja1!B7}, {@code page 2 @72,540}
   * @param state of the mark there as the container has it; null for what is no mark
   */
  public record Anchor(Span span, String address, MarkState state) {}

  public Document {
    pages = List.copyOf(pages);
    anchors = List.copyOf(anchors);
    findings = List.copyOf(findings);
  }

  /** The page, from 1, that {@code index} stands on; null where the format has no pages. */
  public Integer page(int index) {
    if (pages.isEmpty()) {
      return null;
    }
    int found = java.util.Collections.binarySearch(pages, index);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
