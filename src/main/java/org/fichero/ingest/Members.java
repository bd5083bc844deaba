package org.fichero.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.commons.compress.PasswordRequiredException;
import org.fichero.model.Finding;
import org.fichero.model.Severity;

/** The members of one archive while they are unpacked: within the limits, and handed over by name. */
final class Members {
  /** Of a member without a check sum. */
  static final long NO_SUM = -1;
  private static final int BUFFER = 16 << 10;

  private final ReadContext context;
  /** What to do for each, by name. */
  private final Map<String, Work> found = new TreeMap<>();

  private interface Work {
    void run() throws UnreadableSourceException;
  }

  /** The member's bytes, unpacked within the limits. */
  interface Unpacked {
    byte[] read() throws UnreadableSourceException;
  }

  /** Where a member's bytes come from. */
  interface Content {
    InputStream open() throws IOException;
  }

  Members(ReadContext context) {
    this.context = context;
  }

  /** What desktops leave in archives is nobody's document. */
  boolean wants(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return !name.startsWith("__MACOSX/") && !file.equals(".DS_Store") && !file.equalsIgnoreCase("Thumbs.db")
        && !file.equalsIgnoreCase("desktop.ini") && !file.isEmpty();
  }

  /**
   * Unpacks a member. One that is too large for its packed size, or broken, fails alone.
   *
   * @param packed its size in the archive; of the whole archive where its own is not known
   * @param sum the CRC-32 that the archive gives; {@link #NO_SUM} where it gives none
   * @throws UnreadableSourceException when all together are too much
   */
  void add(String name, long packed, long sum, Content content) throws UnreadableSourceException {
    context.budget().entry();
    try {
      byte[] bytes = unpack(content.open(), packed, context);
      found(name, bytes, sum == NO_SUM || sum == crc(bytes) ? List.of() : List.of(wrongSum(name)));
    } catch (UnreadableSourceException e) {
      alone(name, e);
    } catch (PasswordRequiredException e) {
      failed(name, UnreadableSourceException.of("source-encrypted"));
    } catch (IOException e) {
      failed(name, UnreadableSourceException.damaged(String.valueOf(e.getMessage())));
    }
  }

  /** The same for a member that the archive unpacks itself. */
  void add(String name, Unpacked content) throws UnreadableSourceException {
    try {
      found(name, content.read(), List.of());
    } catch (UnreadableSourceException e) {
      alone(name, e);
    }
  }

  private void found(String name, byte[] bytes, List<Finding> noticed) {
    String clean = put(name);
    found.put(clean, () -> context.member(clean, bytes, noticed));
  }

  /** What is too much for all ends all. */
  private void alone(String name, UnreadableSourceException why) throws UnreadableSourceException {
    if (context.budget().bytesLeft() < 0 || context.budget().nanosLeft() <= 0) {
      throw why;
    }
    failed(name, why);
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private static Finding wrongSum(String name) {
    return Finding.at(null, "archive-damaged", Severity.ERROR, null, "what", name + ": its check sum is wrong");
  }

  void failed(String name, UnreadableSourceException why) {
    String clean = put(name);
    found.put(clean, () -> context.memberFailed(clean, why.finding()));
  }

  private String put(String name) {
    String clean = clean(name);
    String unique = clean;
    for (int n = 2; found.containsKey(unique); n++) {
      unique = clean + " (" + n + ")";
    }
    return unique;
  }

  /** A name is only a name: it leads nowhere, up or to a root. */
  static String clean(String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : name.replace('\\', '/').replace("!/", "!").split("/")) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part.strip().isEmpty() ? "_" : part);
      }
    }
    return parts.isEmpty() ? "_" : String.join("/", parts);
  }

  /** All bytes, within the limits of size, ratio and time. */
  static byte[] unpack(InputStream in, long packed, ReadContext context) throws UnreadableSourceException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      context.check();
      context.budget().unpacked(n);
      out.write(buffer, 0, n);
      context.budget().ratio(packed, out.size());
    }
    return out.toByteArray();
  }

  /** In the order of their names. */
  void handOver() throws UnreadableSourceException {
    for (Work work : found.values()) {
      work.run();
    }
  }
}
