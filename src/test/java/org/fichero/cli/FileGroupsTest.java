package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fichero.ingest.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files are read together, and nobody sees it. */
class FileGroupsTest {
  private static final Belt BELT = StandardBelt.load(Optional.empty(), Optional.empty(), Limits.standard());

  @TempDir Path dir;

  @Test
  void areOfNeighboursAndKeepTheirOrder() throws IOException {
    List<SourceFile> files = files(64, "a");
    assertThat(FileGroups.of(files)).hasSize(16).allSatisfy(g -> assertThat(g).hasSize(4));
    assertThat(FileGroups.of(files).stream().flatMap(List::stream)).isEqualTo(files);
  }

  @Test
  void holdOneFileEachWhereFewAreLeftForAllProcessors() throws IOException {
    assertThat(FileGroups.of(files(20, "a"))).hasSize(20);
    assertThat(FileGroups.of(List.of())).isEmpty();
  }

  @Test
  void leaveGreatFilesAndThoseThatCannotBeOpenedByThemselves() throws IOException {
    List<SourceFile> files = files(64, "a");
    files.set(9, file("great.txt", "a".repeat(100_000)));
    files.set(18, new SourceFile("gone.txt", "gone.txt", dir.resolve("gone.txt"), SourceFiles.MISSING));
    assertThat(FileGroups.of(files)).contains(List.of(files.get(9)), List.of(files.get(18)));
    assertThat(FileGroups.of(files).stream().flatMap(List::stream)).isEqualTo(files);
  }

  @Test
  void giveWhatEachFileGivesByItself() throws IOException {
    List<SourceFile> group = List.of(file("a.txt", sample()), file("empty.txt", ""), archive("two.zip", sample(), "<p>Uno</p>"),
        file("b.html", "<h1>Título</h1><p>Municipalidad de Arica</p>"), file("not.docx", "PK\u0003\u0004broken"), file("c.txt", sample()));
    List<String> each = new ArrayList<>();
    for (SourceFile file : group) {
      each.add(said(BELT.run(file)));
    }
    assertThat(BELT.runTogether(group).orElseThrow().stream().map(FileGroupsTest::said)).isEqualTo(each);
  }

  /** All but which object holds the text. */
  private static String said(List<Belt.Result> results) {
    return results.toString().replaceAll("SourceText@[0-9a-f]+", "text");
  }

  private static String sample() throws IOException {
    return Files.readString(Path.of("corpus/fichas-buenas-practicas/fichas-buenas-practicas.txt"));
  }

  private List<SourceFile> files(int many, String text) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      files.add(file("f" + i + ".txt", text));
    }
    return files;
  }

  private SourceFile file(String name, String text) throws IOException {
    return new SourceFile(name, name, Files.writeString(dir.resolve(name), text), null);
  }

  private SourceFile archive(String name, String... texts) throws IOException {
    Path file = dir.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < texts.length; i++) {
        zip.putNextEntry(new ZipEntry(i + (texts[i].startsWith("<") ? ".html" : ".txt")));
        zip.write(texts[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return new SourceFile(name, name, file, null);
  }
}
