package org.fichero.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;

/** The text boxes of a .doc file: their words stand in a story of their own behind the body, in which only a sign shows where each belongs. */
final class DocBoxes {
  /** The sign at a drawing's place ([MS-DOC] 2.4.6). */
  static final char DRAWING = '\u0008';
  /** Where the file's head says where the story's parts are described: {@code fcPlcftxbxTxt} ([MS-DOC] 2.5.6). */
  private static final int STORY = 154 + 56 * 8;
  /** {@code FTXBXS}, and in it the number of the shape ([MS-DOC] 2.9.103). */
  private static final int ENTRY = 22;
  private static final int SHAPE = 14;

  private final HWPFDocument document;
  /** By the numbers of their shapes, in the order of the story; what was read is taken out. */
  private final Map<Integer, Range> boxes = new LinkedHashMap<>();

  private DocBoxes(HWPFDocument document) {
    this.document = document;
  }

  static DocBoxes of(HWPFDocument document) {
    DocBoxes found = new DocBoxes(document);
    Range story = document.getMainTextboxRange();
    if (story != null && !story.text().isBlank()) {
      found.read(story);
    }
    return found;
  }

  private void read(Range story) {
    FileInformationBlock head = document.getFileInformationBlock();
    byte[] main = document.getMainStream();
    byte[] table = document.getTableStream();
    int at = head == null || main.length < STORY + 8 ? -1 : LittleEndian.getInt(main, STORY);
    int length = at < 0 ? 0 : LittleEndian.getInt(main, STORY + 4);
    int count = (length - 4) / (ENTRY + 4);
    if (at < 0 || count < 1 || length > table.length - at) {
      boxes.put(0, story);
      return;
    }
    int from = story.getStartOffset();
    for (int i = 0; i < count; i++) {
      int start = Math.min(story.getEndOffset(), from + Math.max(0, LittleEndian.getInt(table, at + 4 * i)));
      int end = i + 1 == count ? story.getEndOffset() : Math.min(story.getEndOffset(), from + LittleEndian.getInt(table, at + 4 * i + 4));
      if (start < end) {
        int shape = LittleEndian.getInt(table, at + 4 * (count + 1) + ENTRY * i + SHAPE);
        boxes.merge(shape, new Range(start, end, document), (a, b) -> new Range(a.getStartOffset(), b.getEndOffset(), document));
      }
    }
  }

  boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** The words of the box whose sign stands at a place of the body; null for none, or one that was read before. */
  Range at(int place) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(place);
    return drawing == null ? null : boxes.remove(drawing.getShapeId());
  }

  /** Those that no sign was found for. */
  List<Range> rest() {
    return new ArrayList<>(boxes.values());
  }
}
