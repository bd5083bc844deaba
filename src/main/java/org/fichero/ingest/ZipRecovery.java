package org.fichero.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The whole parts of a ZIP whose directory is cut off or broken, from the headers that stand before each part (PKWARE APPNOTE
 * 4.3.7). Where a header leaves the size open, the deflated data says itself where it ends.
 */
final class ZipRecovery {
  private static final int HEADER = 30;
  private static final int SIZE_FOLLOWS = 8;
  private static final int DESCRIPTOR = 0x08074b50;

  private final ZipBytes zip;
  private final Budget budget;
  private final Map<String, ZipParts.Entry> found = new LinkedHashMap<>();
  private final List<String> cut = new ArrayList<>();

  private ZipRecovery(ZipBytes zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  /** Its parts are in file order; none where no part is whole. */
  static ZipRecovery of(ZipBytes zip, Budget budget) throws UnreadableSourceException {
    ZipRecovery recovery = new ZipRecovery(zip, budget);
    int at = 0;
    while ((at = recovery.next(at)) >= 0) {
      at = recovery.part(at);
    }
    return recovery;
  }

  Map<String, ZipParts.Entry> parts() {
    return found;
  }

  /** What is not whole, by name, in file order. */
  List<String> cut() {
    return cut;
  }

  /** The next header from here on; -1 when there is none. */
  private int next(int from) {
    for (int i = from; i + HEADER <= zip.length(); i++) {
      if (zip.at(i) == 'P' && zip.int32(i) == ZipParts.LOCAL_SIGNATURE) {
        return i;
      }
    }
    return -1;
  }

  /** Where to look on. */
  private int part(int at) throws UnreadableSourceException {
    budget.entry();
    int data = at + HEADER + zip.int16(at + 26) + zip.int16(at + 28);
    int method = zip.int16(at + 8);
    boolean open = (zip.int16(at + 6) & SIZE_FOLLOWS) != 0 && zip.int32(at + 18) == 0;
    long packed = open ? method == 8 ? deflated(data) : -1 : zip.int32(at + 18);
    if (packed < 0 || data + packed > zip.length()) {
      cut.add(zip.name(at + HEADER, zip.int16(at + 26), zip.int16(at + 6)));
      return at + 4;
    }
    int end = (int) (data + packed);
    String name = zip.name(at + HEADER, zip.int16(at + 26), zip.int16(at + 6));
    if (!name.endsWith("/")) {
      int crc = open ? descriptor(end) : zip.int32(at + 14);
      found.put(name, new ZipParts.Entry(
          method, (zip.int16(at + 6) & 1) != 0, (int) packed, zip.int32(at + 22) & 0xffffffffL, at, crc));
    }
    return end;
  }

  private int descriptor(int at) {
    int signed = at + 4 <= zip.length() && zip.int32(at) == DESCRIPTOR ? at + 4 : at;
    return signed + 4 <= zip.length() ? zip.int32(signed) : 0;
  }

  /** How many bytes the deflated data takes; -1 when it does not end. */
  private long deflated(int from) throws UnreadableSourceException {
    if (from >= zip.length()) {
      return -1;
    }
    Inflater inflater = new Inflater(true);
    try {
      zip.feed(inflater, from, zip.length() - from);
      byte[] out = new byte[1 << 16];
      while (!inflater.finished()) {
        budget.checkTime();
        if (inflater.inflate(out) == 0 && !inflater.finished()) {
          return -1;
        }
        budget.ratio(inflater.getBytesRead(), inflater.getBytesWritten());
      }
      return inflater.getBytesRead();
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }
}
