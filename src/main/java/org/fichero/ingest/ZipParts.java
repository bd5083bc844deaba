package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fichero.model.Severity;

/**
 * The parts of a ZIP file in memory, unpacked one at a time and only when asked for. Reads the central directory (PKWARE
 * APPNOTE 4.3), methods stored and deflated. What is damaged and can be read all the same is read, and said.
 */
final class ZipParts {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  static final int LOCAL_SIGNATURE = 0x04034b50;

  /**
   * A part.
   *
   * @param packed its bytes in the file
   * @param size unpacked, as the file claims
   * @param local where its own header begins
   * @param crc of the unpacked bytes; 0 where it is not known
   */
  record Entry(int method, boolean encrypted, int packed, long size, int local, int crc) {}

  private final ZipBytes zip;
  private final Budget budget;
  private final Consumer<String> damage;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZipParts(byte[] zip, Budget budget, Consumer<String> damage) {
    this.zip = new ZipBytes(zip);
    this.budget = budget;
    this.damage = damage;
  }

  /**
   * Damage becomes a finding of the source.
   *
   * @throws UnreadableSourceException when no part is whole, or they are too many
   */
  static ZipParts open(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    return open(bytes, context.budget(), what -> context.finding("archive-damaged", Severity.ERROR, "what", what));
  }

  /** @param damage takes what is damaged, in the order in which it shows */
  static ZipParts open(byte[] bytes, Budget budget, Consumer<String> damage) throws UnreadableSourceException {
    ZipParts parts = new ZipParts(bytes, budget, damage);
    try {
      parts.readDirectory();
    } catch (UnreadableSourceException e) {
      parts.recover(e);
    }
    return parts;
  }

  /** A directory that is cut off or broken is done without. */
  private void recover(UnreadableSourceException why) throws UnreadableSourceException {
    if (!why.finding().code().equals("source-damaged")) {
      throw why;
    }
    entries.clear();
    ZipRecovery recovery = ZipRecovery.of(zip, budget);
    entries.putAll(recovery.parts());
    if (entries.isEmpty()) {
      throw why;
    }
    String lost = recovery.cut().isEmpty() ? ""
        : "; not whole: " + String.join(", ", recovery.cut().subList(0, Math.min(10, recovery.cut().size())));
    damage.accept(why.finding().args().get("what") + lost);
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
      case 0 -> zip.copy(start, start + e.packed());
      case 8 -> inflate(e, start, name);
      default -> throw UnreadableSourceException.damaged(name + ": compression method " + e.method());
    };
    budget.unpacked(data.length);
    CRC32 crc = new CRC32();
    crc.update(data);
    if (e.crc() != 0 && (int) crc.getValue() != e.crc()) {
      damage.accept(name + ": its check sum is wrong");
    }
    return data;
  }

  /** The bytes of a part that a document can be read without; null when there is none, or when it is broken. */
  byte[] readIfWhole(String name) throws UnreadableSourceException {
    try {
      return read(name);
    } catch (UnreadableSourceException e) {
      if (!e.finding().code().equals("source-damaged")) {
        throw e;
      }
      damage.accept(e.finding().args().get("what"));
      return null;
    }
  }

  private byte[] inflate(Entry e, int start, String name) throws UnreadableSourceException {
    Inflater inflater = new Inflater(true);
    try {
      zip.feed(inflater, start, e.packed());
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
    if (at < 0 || at + 30 > zip.length() || zip.int32(at) != LOCAL_SIGNATURE) {
      throw UnreadableSourceException.damaged("ZIP: a part's header is missing");
    }
    long start = at + 30L + zip.int16(at + 26) + zip.int16(at + 28);
    if (start + e.packed() > zip.length()) {
      throw UnreadableSourceException.damaged("ZIP: a part is cut off");
    }
    return (int) start;
  }

  private void readDirectory() throws UnreadableSourceException {
    int end = findEnd();
    int count = zip.int16(end + 10);
    int at = zip.int32(end + 16);
    int size = zip.int32(end + 12);
    // bytes before the archive shift it (self-extracting files)
    int shift = Math.max(0, end - size - at);
    at += shift;
    for (int i = 0; i < count || count == 0xffff; i++) {
      if (at < 0 || at + 46 > zip.length() || zip.int32(at) != ENTRY_SIGNATURE) {
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
    int nameLength = zip.int16(at + 28);
    int next = at + 46 + nameLength + zip.int16(at + 30) + zip.int16(at + 32);
    if (next > zip.length()) {
      throw UnreadableSourceException.damaged("ZIP: its directory is cut off");
    }
    int flags = zip.int16(at + 8);
    String name = zip.name(at + 46, nameLength, flags);
    int packed = zip.int32(at + 20);
    if (packed < 0) {
      throw UnreadableSourceException.damaged("ZIP: a part of 2 GiB or more");
    }
    if (!name.endsWith("/")) {
      long size = zip.int32(at + 24) & 0xffffffffL;
      entries.putIfAbsent(name, new Entry(
          zip.int16(at + 10), (flags & 1) != 0, packed, size, zip.int32(at + 42) + shift, zip.int32(at + 16)));
    }
    return next;
  }

  private int findEnd() throws UnreadableSourceException {
    int last = zip.length() - 22;
    for (int i = last; i >= 0 && i > last - 65_557; i--) {
      if (zip.int32(i) == END_SIGNATURE) {
        return i;
      }
    }
    throw UnreadableSourceException.damaged("ZIP: cut off before its directory");
  }
}
