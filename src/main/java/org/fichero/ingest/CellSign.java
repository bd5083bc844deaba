package org.fichero.ingest;

import org.fichero.model.Passage;

/** Knows cells that hold a sign and nothing else. */
final class CellSign {
  private CellSign() {}

  /** Whether all that a cell shows is one mark or sign, which then holds for every column and row that it covers. */
  static boolean isSign(Grid.Cell cell) {
    if (cell.visible() != 1) {
      return false;
    }
    Flow flow = cell.flow();
    int seen = -1;
    for (int i = 0; i < flow.length(); i++) {
      char c = flow.chars().charAt(i);
      if (!Passage.isSpace(c)) {
        if (seen >= 0 && c != flow.chars().charAt(seen) && c != '\ufe0f') {
          return false;
        }
        seen = i;
      }
    }
    if (seen < 0) {
      return false;
    }
    char sign = flow.chars().charAt(seen);
    return sign == 'x' || sign == 'X' || !Character.isLetterOrDigit(sign) && !Character.isSurrogate(sign);
  }
}
