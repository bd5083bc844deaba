package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.fichero.generate.FichaFiles;
import org.fichero.model.Document;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Outcome;
import org.fichero.model.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Marks counted in the container are the marks in the text, and each is a record's or named by a finding. */
class ConservationTest {
  private static final Path FORMATS = Path.of(System.getProperty("user.dir"), "..", "shared", "formats");

  @TestFactory
  Stream<DynamicTest> samples() throws IOException {
    if (!Files.isDirectory(FORMATS)) {
      return Stream.of(DynamicTest.dynamicTest("no samples",
          () -> org.junit.jupiter.api.Assumptions.abort("no samples in " + FORMATS)));
    }
    try (Stream<Path> files = Files.list(FORMATS)) {
      return files.sorted().filter(f -> !f.getFileName().toString().matches("model.json|README.md")).toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(),
              () -> holds(f.getFileName().toString(), Files.readAllBytes(f))));
    }
  }

  @TestFactory
  Stream<DynamicTest> filesOfTheTests() {
    return new FichaFiles(11, 2).all().stream().map(m -> DynamicTest.dynamicTest(m.name(), () -> holds(m.name(), m.bytes())));
  }

  private static void holds(String name, byte[] bytes) throws IOException {
    Document document = Belt.document(name, bytes);
    BitSet marks = marks(document);
    int counted = ContainerMarks.count(name, bytes);
    assertThat(marks.cardinality()).as("marks in the text").isEqualTo(counted);
    assertThat(lost(document, marks)).as("marks in no record and no finding").isEmpty();
  }

  /** Where the text has a mark: a sign, or what the container says is one. */
  private static BitSet marks(Document document) {
    BitSet marks = new BitSet();
    ContainerMarks.WRITTEN.matcher(document.text().chars()).results().forEach(m -> marks.set(m.start()));
    document.anchors().stream().filter(a -> a.state() != null).forEach(a -> marks.set(a.span().start()));
    return marks;
  }

  /** The marks, with what stands around them, that neither a typed value nor a finding has. */
  private static List<String> lost(Document document, BitSet marks) {
    Fichero.Trace trace = Belt.fichero().trace(document);
    BitSet left = (BitSet) marks.clone();
    trace.extractions().forEach(e -> e.fields().forEach(f -> typed(f.value(), left)));
    Outcome outcome = trace.outcome();
    Stream.concat(outcome.findings().stream(), outcome.records().stream().flatMap(r -> r.findings().stream()))
        .filter(f -> NAMING.contains(f.code()) && f.span() != null).map(Finding::span).forEach(s -> left.clear(s.start(), s.end()));
    String text = document.text().chars();
    return left.stream().mapToObj(i -> text.substring(Math.max(0, i - 20), Math.min(text.length(), i + 20))).toList();
  }

  private static final java.util.Set<String> NAMING =
      java.util.Set.of("mark-within-words", "marks-not-conserved", "mark-state-lost", "unclaimed-text");

  private static void typed(Extraction.Value value, BitSet left) {
    if (value instanceof Extraction.Choices choices) {
      choices.choices().forEach(c -> clear(left, c.mark().span()));
    } else if (value instanceof Extraction.Plan plan && plan.rows() != null) {
      plan.rows().forEach(r -> r.cells().forEach(c -> clear(left, c.mark().span())));
    } else if (value instanceof Extraction.Groups groups) {
      groups.groups().forEach(g -> g.forEach(raw -> typed(raw.value(), left)));
    }
  }

  private static void clear(BitSet left, Span span) {
    left.clear(span.start(), span.end());
  }
}
