package org.fichero.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The share of public Spanish cases read exactly right; skipped where the cases are not at hand. */
class PublicCasesTest {
  @Test
  void time() throws Exception {
    PublicCases cases = run("temporal.jsonl");
    assertThat(cases.share("core")).as("core share").isGreaterThanOrEqualTo(0.92);
    assertThat(cases.share("all")).as("share of all").isGreaterThanOrEqualTo(0.85);
    assertThat(cases.share("extended negative")).as("negatives").isEqualTo(1);
  }

  @Test
  void quantities() throws Exception {
    assertThat(run("quantities.jsonl").share("core")).as("core share").isGreaterThanOrEqualTo(0.95);
  }

  private static PublicCases run(String name) throws Exception {
    Path file = PublicCases.file(name);
    Assumptions.assumeTrue(Files.exists(file), "the public cases are not at hand: " + file);
    PublicCases cases = new PublicCases();
    cases.run(file);
    System.out.println(cases.table());
    cases.misses.forEach(System.out::println);
    return cases;
  }
}
