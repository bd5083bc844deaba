package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a ZIP file in memory, unpacked one at a time and only when asked for. Reads the central directory (PKWARE
 * APPNOTE 4.3), methods stored and deflated.
 */
final class ZipParts {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;

  private record Entry(int method, boolean encrypted, int packed, long size, int local) {}

  private final byte[] zip;
  private final Budget budget;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipParts(byte[] zip, Budget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  /** @throws UnreadableSourceException when the directory is damaged or lists too much */
  static ZipParts open(byte[] bytes, Budget budget) throws UnreadableSourceException {
    ZipParts parts = new ZipParts(bytes, budget);
    parts.readDirectory();
    return parts;
  }

  /** In the directory's order, folders' own entries left out. */
  Set<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  boolean hasFolder(String prefix) {
    return entries.keySet().stream().anyMatch(n -> n.startsWith(prefix));
  }

  /** The type that the {@code mimetype} part declares (ODF, EPUB); null when that cannot be read. */
  String declaredType() {
    try {
      byte[] type = read("mimetype");
      return type == null ? null : new String(type, StandardCharsets.US_ASCII).strip();
    } catch (UnreadableSourceException e) {
      return null;
    }
  }

  /** The part's bytes; null when there is no such part. */
  byte[] read(String name) throws UnreadableSourceException {
    Entry e = entries.get(name);
    if (e == null) {
      return null;
    }
    if (e.encrypted()) {
      throw UnreadableSourceException.of("source-encrypted");
    }
    int start = dataStart(e);
    byte[] data = switch (e.method()) {
      case 0 -> Arrays.copyOfRange(zip, start, start + e.packed());
      case 8 -> inflate(e, start, name);
      default -> throw UnreadableSourceException.damaged(name + ": compression method " + e.method());
    };
    budget.unpacked(data.length);
    return data;
  }

  private byte[] inflate(Entry e, int start, String name) throws UnreadableSourceException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip, start, e.packed());
      // the size in the directory is a claim: it sizes the first buffer, within reason
      byte[] out = new byte[(int) Math.max(64, Math.min(e.size(), 1 << 20))];
      int n = 0;
      while (!inflater.finished()) {
        if (n == out.length) {
          budget.checkTime();
          out = Arrays.copyOf(out, (int) Math.min(Integer.MAX_VALUE - 16L, out.length * 2L));
        }
        int got = inflater.inflate(out, n, out.length - n);
        n += got;
        check(e, n);
        if (got == 0 && !inflater.finished() && n < out.length) {
          throw UnreadableSourceException.damaged(name + ": ends too early");
        }
      }
      return n == out.length ? out : Arrays.copyOf(out, n);
    } catch (DataFormatException x) {
      throw UnreadableSourceException.damaged(name + ": " + x.getMessage());
    } finally {
      inflater.end();
    }
  }

  private void check(Entry e, int unpacked) throws UnreadableSourceException {
    budget.ratio(e.packed(), unpacked);
    if (unpacked > budget.bytesLeft()) {
      budget.unpacked(unpacked);
    }
  }

  private int dataStart(Entry e) throws UnreadableSourceException {
    int at = e.local();
    if (at < 0 || at + 30 > zip.length || int32(at) != LOCAL_SIGNATURE) {
      throw UnreadableSourceException.damaged("ZIP: a part's header is missing");
    }
    long start = at + 30L + int16(at + 26) + int16(at + 28);
    if (start + e.packed() > zip.length) {
      throw UnreadableSourceException.damaged("ZIP: a part is cut off");
    }
    return (int) start;
  }

  private void readDirectory() throws UnreadableSourceException {
    int end = findEnd();
    int count = int16(end + 10);
    int at = int32(end + 16);
    int size = int32(end + 12);
    // bytes before the archive shift it (self-extracting files)
    int shift = Math.max(0, end - size - at);
    at += shift;
    for (int i = 0; i < count || count == 0xffff; i++) {
      if (at < 0 || at + 46 > zip.length || int32(at) != ENTRY_SIGNATURE) {
        if (count == 0xffff) {
          return;
        }
        throw UnreadableSourceException.damaged("ZIP: its directory is broken");
      }
      budget.entry();
      at = readEntry(at, shift);
    }
  }

  private int readEntry(int at, int shift) throws UnreadableSourceException {
    int nameLength = int16(at + 28);
    int next = at + 46 + nameLength + int16(at + 30) + int16(at + 32);
    if (next > zip.length) {
      throw UnreadableSourceException.damaged("ZIP: its directory is cut off");
    }
    int flags = int16(at + 8);
    java.nio.charset.Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : TextDecoder.zipNames(zip, at + 46, nameLength);
    String name = new String(zip, at + 46, nameLength, charset).replace('\\', '/');
    int packed = int32(at + 20);
    if (packed < 0) {
      throw UnreadableSourceException.damaged("ZIP: a part of 2 GiB or more");
    }
    if (!name.endsWith("/")) {
      long size = int32(at + 24) & 0xffffffffL;
      entries.putIfAbsent(name, new Entry(int16(at + 10), (flags & 1) != 0, packed, size, int32(at + 42) + shift));
    }
    return next;
  }

  private int findEnd() throws UnreadableSourceException {
    int last = zip.length - 22;
    for (int i = last; i >= 0 && i > last - 65_557; i--) {
      if (int32(i) == END_SIGNATURE) {
        return i;
      }
    }
    throw UnreadableSourceException.damaged("ZIP: cut off before its directory");
  }

  private int int16(int at) {
    return zip[at] & 0xff | (zip[at + 1] & 0xff) << 8;
  }

  private int int32(int at) {
    return int16(at) | int16(at + 2) << 16;
  }
}
