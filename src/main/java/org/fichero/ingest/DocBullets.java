package org.fichero.ingest;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The bullets and numbers of a .doc file's lists: a number as it is shown, a box or tick as its sign, any other bullet as a dash. */
final class DocBullets {
  /** The number format of bullets ([MS-OSHARED] 2.2.1.3). */
  private static final int BULLET = 23;
  /** The operation that sets the font of ordinary letters ([MS-DOC] 2.6.1). */
  private static final int FONT = 0x4A4F;
  private static final String SIGNS = "\u2610\u2612\u2713\u2717";

  private final HWPFDocument document;
  private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();

  DocBullets(HWPFDocument document) {
    this.document = document;
  }

  /** Null outside of lists. */
  String of(Paragraph p) {
    if (!p.isInList() || p.getIlfo() == 0) {
      return null;
    }
    try {
      HWPFList list = p.getList();
      String shown = AbstractWordUtils.getBulletText(numbering, list, (char) p.getIlvl()).strip();
      boolean bullet = list.getNumberFormat((char) p.getIlvl()) == BULLET;
      char sign = shown.length() == 1 ? Symbols.unicode(bullet ? font(list, p.getIlvl()) : null, shown.charAt(0)) : 'x';
      if (SIGNS.indexOf(sign) >= 0) {
        return String.valueOf(sign);
      }
      return !bullet && shown.chars().anyMatch(Character::isLetterOrDigit) ? shown : "-";
    } catch (IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
      // POI cannot follow every list; that it is one is certain
      return "-";
    }
  }

  /** The font of a level's bullets: a letter is another sign in Wingdings. Null where the level names none. */
  private String font(HWPFList list, int level) {
    ListLevel found = list.getListData().getLevel(level + 1);
    SprmIterator operations = new SprmIterator(found.getGrpprlChpx(), 0);
    while (operations.hasNext()) {
      SprmOperation operation = operations.next();
      int code = operation.getOperation() | operation.getType() << 10 | operation.getSizeCode() << 13;
      if ((code & 0x1ff) == (FONT & 0x1ff) && operation.getType() == 2) {
        return document.getFontTable().getMainFont(operation.getOperand());
      }
    }
    return null;
  }
}
