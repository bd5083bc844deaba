package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Document.Encoding;
import org.fichero.model.Finding;
import org.fichero.model.Severity;

/** What a reader is told of its source and where it puts what it finds. One per source; used by one thread at a time. */
final class ReadContext {
  /** What hands over a member of an archive or mail. */
  interface Members {
    /** @param name within the container, {@code /} between folders, not empty */
    void take(String name, byte[] bytes, List<Finding> noticed) throws UnreadableSourceException;

    /** A member that could not even be unpacked. */
    void failed(String name, Finding finding);
  }

  private final String path;
  private final String mediaType;
  private final Budget budget;
  private final Members members;
  private final CanonicalText text;
  private final List<Finding> findings = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut();
  private Encoding encoding;
  private boolean plain;
  private boolean container;

  ReadContext(String path, String mediaType, Budget budget, Members members) {
    this.path = path;
    this.mediaType = mediaType;
    this.budget = budget;
    this.members = members;
    this.text = new CanonicalText(budget.limits().maxCharacters());
  }

  /** Where the text goes. */
  CanonicalText text() {
    return text;
  }

  /** As the source's identity has it. */
  String path() {
    return path;
  }

  /** The file's name without folders. */
  String name() {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  }

  /** What the bytes were found to be. */
  String mediaType() {
    return mediaType;
  }

  Limits limits() {
    return budget.limits();
  }

  /** What is left of the limits, shared with the archive that holds this source. */
  Budget budget() {
    return budget;
  }

  /** Stops when the time is over. Cheap: call it in every loop over the source. */
  void check() throws UnreadableSourceException {
    budget.checkTime();
  }

  /** Reads a member as a source of its own, {@code <path>!/<name>}. Its failure does not concern the others. */
  void member(String name, byte[] bytes) throws UnreadableSourceException {
    member(name, bytes, List.of());
  }

  /** @param noticed while the member was unpacked */
  void member(String name, byte[] bytes, List<Finding> noticed) throws UnreadableSourceException {
    members.take(name, bytes, noticed);
  }

  /** Reports a member that could not be unpacked. */
  void memberFailed(String name, Finding finding) {
    members.failed(name, finding);
  }

  /** The source is only its members: there is no document of its own. */
  void onlyMembers() {
    container = true;
  }

  void finding(Finding finding) {
    findings.add(finding);
  }

  /** A finding about the document as a whole. */
  void finding(String code, Severity severity, String... args) {
    findings.add(Finding.at(null, code, severity, null, args));
  }

  /** Where a reader puts the words that it leaves out. */
  LeftOut leftOut() {
    return leftOut;
  }

  void encoding(Encoding found) {
    encoding = found;
  }

  /** The text is the file's own characters. */
  void plainText() {
    plain = true;
  }

  Encoding encoding() {
    return encoding;
  }

  boolean isPlain() {
    return plain;
  }

  boolean isContainer() {
    return container;
  }

  /** In the order in which they were found, then what was left out. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(leftOut.findings());
    return all;
  }
}
