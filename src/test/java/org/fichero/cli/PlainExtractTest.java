package org.fichero.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without picocli is what picocli reads. */
class PlainExtractTest {
  private final Terminal terminal = new Terminal(
      InputStream.nullInputStream(), new PrintWriter(new ByteArrayOutputStream()),
      new PrintWriter(new ByteArrayOutputStream()), false, false);

  @ParameterizedTest
  @ValueSource(strings = {
    "corpus --out out", "-o out corpus", "a.docx b.txt -o out -q", "a --out out --quiet b", "a --out b --rules r",
    "a --out b --template t --lang es", "a --out b --fail-on never", "a --out b --fail-on warning --rules r -q"})
  void plainCallsAreReadAsPicocliReadsThem(String call) {
    ExtractCommand picocli = new ExtractCommand(terminal);
    Main.line("extract", picocli, terminal).parseArgs(call.split(" "));
    assertThat(PlainExtract.read(List.of(call.split(" ")), terminal)).isPresent().get()
        .usingRecursiveComparison().comparingOnlyFields(
            "sources", "out", "rules", "template", "failOn", "language", "quiet", "help").isEqualTo(picocli);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "corpus", "--out out", "-h", "corpus --out", "corpus --out=out", "corpus -oout", "@args --out out", "-- a --out out",
    "a --out b --out c", "a -o b --out c", "a --out b -q --quiet", "a --out b --rules r --rules s", "a --out b --fail-on bad",
    "a --out b --unknown c", "a --out -q", "a --out b -qx"})
  void whatIsNotPlainIsLeftToPicocli(String call) {
    assertThat(PlainExtract.read(List.of(call.split(" ")), terminal)).isEmpty();
  }

  /** An option that the plain reading does not know is one more call left to picocli; this says which there are. */
  @org.junit.jupiter.api.Test
  void everyOptionIsKnown() {
    List<String> options = new picocli.CommandLine(new ExtractCommand(terminal)).getCommandSpec().options().stream()
        .map(picocli.CommandLine.Model.OptionSpec::longestName).toList();
    assertThat(options).containsExactlyInAnyOrder(
        "--out", "--rules", "--template", "--fail-on", "--lang", "--limit", "--quiet", "--help");
  }
}
