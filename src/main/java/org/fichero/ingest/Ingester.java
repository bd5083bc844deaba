package org.fichero.ingest;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fichero.model.Document;
import org.fichero.model.Finding;
import org.fichero.model.MarkState;
import org.fichero.model.Severity;
import org.fichero.model.Source;
import org.fichero.model.SourceText;

/**
 * Turns bytes into documents. Immutable; safe for threads. Same bytes and path, same documents; only the time limit
 * looks at a clock.
 */
public final class Ingester {
  private final Limits limits;

  private Ingester(Limits limits) {
    this.limits = limits;
  }

  /** Reads every format that is built in. */
  public static Ingester standard(Limits limits) {
    return new Ingester(java.util.Objects.requireNonNull(limits));
  }

  /** What a source may cost; whoever loads the bytes may refuse larger ones before. */
  public Limits limits() {
    return limits;
  }

  /**
   * All that one file holds: one result for a single document; for an archive or mail one for each member at any depth,
   * in the container's order, a mail's own text first. Never empty; what cannot be read is a {@link Ingested.Failed} and
   * harms no other.
   *
   * @param path relative to the argument that named it, {@code /} between folders
   * @param bytes the whole file; not changed
   */
  public List<Ingested> ingestAll(String path, byte[] bytes) {
    List<Ingested> found = new ArrayList<>();
    new Walk(new Budget(limits), found).source(path, bytes, 0, List.of());
    return List.copyOf(found);
  }

  /**
   * The one document of a file (of an archive, the first that can be read).
   *
   * @throws UnreadableSourceException when there is none
   */
  public Document ingest(String path, byte[] bytes) throws UnreadableSourceException {
    Finding first = null;
    for (Ingested one : ingestAll(path, bytes)) {
      if (one instanceof Ingested.Read read) {
        return read.document();
      }
      first = first == null ? ((Ingested.Failed) one).finding() : first;
    }
    throw new UnreadableSourceException(first);
  }

  /** One file and what is in it. */
  private record Walk(Budget budget, List<Ingested> found) {
    void source(String path, byte[] bytes, int depth, List<Finding> noticed) {
      Source source = new Source(path, sha256(bytes), MediaTypes.UNKNOWN, bytes.length);
      try {
        if (bytes.length > budget.limits().maxBytes()) {
          throw UnreadableSourceException.of("source-too-large", "limit", budget.limits().maxBytes() + " bytes");
        }
        String type = MediaTypes.of(path, bytes);
        source = new Source(path, source.sha256(), type, bytes.length);
        read(source, bytes, depth, noticed);
      } catch (UnreadableSourceException e) {
        found.add(new Ingested.Failed(source, e.finding()));
      }
    }

    private void read(Source source, byte[] bytes, int depth, List<Finding> noticed) throws UnreadableSourceException {
      int place = found.size();
      ReadContext context = new ReadContext(source.path(), source.mediaType(), budget, members(source.path(), depth));
      noticed.forEach(context::finding);
      if (bytes.length > 0) {
        if (MediaTypes.misnamed(source.path(), source.mediaType())) {
          context.finding("name-says-other", Severity.WARNING,
              "named", "." + MediaTypes.extension(source.path()), "found", source.mediaType());
        }
        FormatReader reader = FormatReaders.of(source.mediaType());
        Guard.read(reader, bytes, context);
      }
      context.text().finish();
      boolean only = context.isContainer() && context.text().length() == 0;
      if (only && found.size() == place) {
        throw UnreadableSourceException.of("archive-empty");
      }
      if (only) {
        damage(context).forEach(f -> found.add(place, new Ingested.Failed(source, f)));
      } else {
        found.add(place, new Ingested.Read(document(source, context)));
      }
    }

    /** What an archive has lost stands with the archive itself: its members are whole. */
    private static List<Finding> damage(ReadContext context) {
      return context.findings().stream().filter(f -> f.code().equals("archive-damaged")).limit(1).toList();
    }

    private ReadContext.Members members(String path, int depth) {
      return new ReadContext.Members() {
        @Override
        public void take(String name, byte[] bytes, List<Finding> noticed) throws UnreadableSourceException {
          budget.checkTime();
          if (depth + 1 >= budget.limits().maxDepth() && MediaTypes.isArchive(MediaTypes.of(name, bytes))) {
            failed(name, Finding.at(null, "nested-too-deep", Severity.ERROR, null, "limit", "" + budget.limits().maxDepth()));
          } else {
            source(path + "!/" + name, bytes, depth + 1, noticed);
          }
        }

        @Override
        public void failed(String name, Finding finding) {
          found.add(new Ingested.Failed(new Source(path + "!/" + name, sha256(new byte[0]), MediaTypes.UNKNOWN, 0), finding));
        }
      };
    }
  }

  private static Document document(Source source, ReadContext context) {
    CanonicalText text = context.text();
    List<Document.Anchor> anchors = text.anchors();
    List<Finding> findings = new ArrayList<>();
    context.findings().forEach(f -> findings.add(placed(f, anchors)));
    for (Document.Anchor a : anchors) {
      if (a.state() == MarkState.UNREADABLE) {
        findings.add(Finding.at(a.span(), "mark-state-lost", Severity.WARNING, null, "address", a.address()));
      }
    }
    for (String address : text.lostMarks()) {
      findings.add(Finding.at(null, "mark-lost-in-reading", Severity.ERROR, null, "address", address));
    }
    String chars = text.chars();
    if (chars.isBlank()) {
      findings.add(Finding.at(null, "empty-source", Severity.WARNING, null));
    }
    boolean plain = context.isPlain() || source.bytes() == 0 && MediaTypes.isPlain(source.mediaType());
    return new Document(
        source, new SourceText(chars), plain, context.encoding(), text.pages(), anchors, findings);
  }

  /** A finding about a mark stands where the mark stands. */
  private static Finding placed(Finding f, List<Document.Anchor> anchors) {
    String address = f.args().get("address");
    if (f.span() != null || address == null) {
      return f;
    }
    for (Document.Anchor a : anchors) {
      if (a.address().equals(address)) {
        return new Finding(f.code(), f.severity(), a.span(), f.pointer(), f.args());
      }
    }
    return f;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Runs a reader so that whatever it does takes down its own source only. */
  private static final class Guard {
    private static final long STACK = 32L << 20;

    static void read(FormatReader reader, byte[] bytes, ReadContext context) throws UnreadableSourceException {
      if (reader.bounded()) {
        throwIfAny(run(reader, bytes, context));
        return;
      }
      Throwable[] failure = new Throwable[1];
      Thread thread = new Thread(null, () -> failure[0] = run(reader, bytes, context), "ingest", STACK);
      thread.setDaemon(true);
      thread.start();
      try {
        while (thread.isAlive() && context.budget().nanosLeft() > 0) {
          thread.join(Math.max(1, context.budget().nanosLeft() / 1_000_000));
        }
      } catch (InterruptedException e) {
        thread.interrupt();
        Thread.currentThread().interrupt();
        throw context.budget().tooSlow();
      }
      if (thread.isAlive()) {
        thread.interrupt();
        throw context.budget().tooSlow();
      }
      throwIfAny(failure[0]);
    }

    private static Throwable run(FormatReader reader, byte[] bytes, ReadContext context) {
      try {
        reader.read(bytes, context);
        return null;
      } catch (UnreadableSourceException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return e;
      } catch (LinkageError e) {
        return e;
      }
    }

    private static void throwIfAny(Throwable failure) throws UnreadableSourceException {
      if (failure instanceof UnreadableSourceException known) {
        throw known;
      }
      if (failure instanceof OutOfMemoryError) {
        throw UnreadableSourceException.of("memory-short");
      }
      if (failure != null) {
        boolean dead = failure instanceof Error;
        String what = failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + firstLine(failure.getMessage()));
        throw UnreadableSourceException.of(dead ? "reader-died" : "source-damaged", "what", what);
      }
    }

    private static String firstLine(String message) {
      int end = message.indexOf('\n');
      String line = (end < 0 ? message : message.substring(0, end)).replaceFirst("\\.$", "");
      return line.length() > 200 ? line.substring(0, 200) : line;
    }
  }
}
