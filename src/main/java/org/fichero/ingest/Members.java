package org.fichero.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.PasswordRequiredException;

/** The members of one archive while they are unpacked: within the limits, and handed over by name. */
final class Members {
  private static final int BUFFER = 16 << 10;

  private final ReadContext context;
  /** What to do for each, by name. */
  private final Map<String, Work> found = new TreeMap<>();

  private interface Work {
    void run() throws UnreadableSourceException;
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
   * @throws UnreadableSourceException when all together are too much
   */
  void add(String name, long packed, Content content) throws UnreadableSourceException {
    context.budget().entry();
    try {
      byte[] bytes = unpack(content.open(), packed, context);
      String clean = put(name);
      found.put(clean, () -> context.member(clean, bytes));
    } catch (UnreadableSourceException e) {
      if (context.budget().bytesLeft() < 0 || context.budget().nanosLeft() <= 0) {
        throw e;
      }
      failed(name, e);
    } catch (PasswordRequiredException e) {
      failed(name, UnreadableSourceException.of("source-encrypted"));
    } catch (IOException e) {
      failed(name, UnreadableSourceException.damaged(String.valueOf(e.getMessage())));
    }
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
