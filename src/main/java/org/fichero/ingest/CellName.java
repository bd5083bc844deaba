package org.fichero.ingest;

/** The name that a spreadsheet gives a cell by its column and row. */
final class CellName {
  private CellName() {}

  /** {@code B7} for row 6 and column 1. */
  static String of(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  /** Row and column, from 0, of {@code B7} or {@code $B$7}; null when it is no such name. */
  static int[] place(String name) {
    int column = 0;
    int row = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
        column = column * 26 + (c & 0x1f);
      } else if (c >= '0' && c <= '9') {
        row = row * 10 + c - '0';
      } else if (c != '$') {
        return null;
      }
      if (column > 20_000 || row > 20_000_000) {
        return null;
      }
    }
    return column == 0 || row == 0 ? null : new int[] {row - 1, column - 1};
  }
}
