package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fichero.authoring.PackLint;
import org.fichero.emit.Messages;
import org.fichero.emit.NodeJson;
import org.fichero.model.FichaRecord;
import org.fichero.rules.RuleFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packs that the documentation shows read the forms beside them as it says. */
class DocumentedPacksTest {
  private static final Path PACKS = Path.of("src/site/markdown/packs.md");
  private static final Pattern NAME = Pattern.compile("^id: (\\S+)");

  @TempDir Path folder;

  /** A shape of form: what is on the page, the pack, its vocabularies, and what it gives. */
  private record Shape(String document, String pack, List<String> vocabularies, List<String> gives) {}

  @TestFactory
  Stream<DynamicTest> everyPackReadsTheFormAboveItAsSaid() throws IOException {
    List<Shape> shapes = shapes();
    assertThat(shapes).hasSize(4);
    return shapes.stream().map(shape -> DynamicTest.dynamicTest(name(shape.pack()), () -> {
      Path own = Files.createDirectories(folder.resolve(name(shape.pack())));
      Files.writeString(own.resolve("pack.yaml"), shape.pack());
      for (String vocabulary : shape.vocabularies()) {
        Files.writeString(own.resolve(vocabulary.substring(2, vocabulary.indexOf('\n')).strip()), vocabulary);
      }
      Fichero fichero = Fichero.load(RuleFiles.in(own), name(shape.pack()));
      FichaRecord record = fichero.process(Belt.document("form.txt", shape.document().getBytes(StandardCharsets.UTF_8))).records().get(0);
      assertThat(shape.gives()).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(NodeJson.line(record.fields())).contains(line.strip()));
      assertThat(PackLint.check(fichero.packs().get(0), RuleFiles.in(own), name(shape.pack()), Messages.ENGLISH.codes())).isEmpty();
    }));
  }

  @Test
  void theTableOfKindsIsWhole() throws IOException {
    String text = Files.readString(PACKS);
    assertThat(org.fichero.rules.FieldKind.codes()).allSatisfy(kind -> assertThat(text).contains("`" + kind + "`"));
    assertThat(Stream.of(org.fichero.rules.FieldRule.Place.values()).map(org.fichero.rules.FieldRule.Place::code))
        .allSatisfy(place -> assertThat(text).contains("`" + place + "`"));
  }

  private static String name(String pack) {
    Matcher name = NAME.matcher(pack);
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  /** The indented blocks of each chapter that holds a whole pack. */
  private static List<Shape> shapes() throws IOException {
    List<Shape> shapes = new ArrayList<>();
    for (String chapter : Files.readString(PACKS).split("(?m)^### ")) {
      List<String> blocks = blocks(chapter);
      int pack = 0;
      while (pack < blocks.size() && !blocks.get(pack).startsWith("id: ")) {
        pack++;
      }
      if (pack < blocks.size()) {
        shapes.add(new Shape(blocks.get(0), blocks.get(pack), blocks.stream().filter(b -> b.startsWith("# ") && b.contains("terms:")).toList(),
            blocks.get(blocks.size() - 1).lines().toList()));
      }
    }
    return shapes;
  }

  /** Indented blocks without their indentation; blank lines between two indented ones belong to the block. */
  private static List<String> blocks(String chapter) {
    List<String> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : chapter.lines().toList()) {
      boolean starts = line.startsWith("    id: ") || line.startsWith("    # ") && line.endsWith(".yaml");
      if (!open.isEmpty() && (starts || !line.isBlank() && !line.startsWith("    "))) {
        blocks.add(open.toString().strip() + "\n");
        open.setLength(0);
      }
      if (line.startsWith("    ") || line.isBlank() && !open.isEmpty()) {
        open.append(line.isBlank() ? "" : line.substring(4)).append('\n');
      }
    }
    blocks.add(open.toString().strip() + "\n");
    return blocks.stream().filter(b -> !b.isBlank()).toList();
  }
}
