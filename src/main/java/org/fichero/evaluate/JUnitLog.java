package org.fichero.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** An XML file as JUnit, Surefire and Jenkins know it: a suite a document. */
final class JUnitLog {
  private final Staged out;
  private final String name;
  private final Writer suites;
  private long tests;
  private long failures;

  /** @param name of the file */
  JUnitLog(Staged out, String name) throws IOException {
    this.out = out;
    this.name = name;
    suites = out.scratch(name + ".suites");
  }

  /**
   * A test case.
   *
   * @param failure what failed, its first line as the headline; null when it passed
   * @param type of the failure
   * @param output what is said although it passed; null for nothing
   */
  record Case(String name, String failure, String type, String output) {}

  void suite(String source, List<Case> cases) throws IOException {
    long failed = cases.stream().filter(c -> c.failure() != null).count();
    suites.append("  <testsuite name=\"").append(xml(source)).append("\" tests=\"").append(String.valueOf(cases.size()))
        .append("\" failures=\"").append(String.valueOf(failed)).append("\" errors=\"0\" skipped=\"0\">\n");
    for (Case c : cases) {
      testCase(source, c);
    }
    suites.append("  </testsuite>\n");
    tests += cases.size();
    failures += failed;
  }

  private void testCase(String source, Case c) throws IOException {
    suites.append("    <testcase classname=\"").append(xml(source)).append("\" name=\"").append(xml(c.name())).append('"');
    if (c.failure() == null && c.output() == null) {
      suites.append("/>\n");
      return;
    }
    suites.append(">\n");
    if (c.failure() != null) {
      String head = c.failure().lines().findFirst().orElse("");
      suites.append("      <failure type=\"").append(xml(c.type())).append("\" message=\"").append(xml(head)).append("\">")
          .append(xml(c.failure())).append("</failure>\n");
    }
    if (c.output() != null) {
      suites.append("      <system-out>").append(xml(c.output())).append("</system-out>\n");
    }
    suites.append("    </testcase>\n");
  }

  /** @param title of the whole */
  void end(String title) throws IOException {
    suites.close();
    try (Writer to = out.file(name)) {
      to.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"").append(xml(title)).append("\" tests=\"")
          .append(String.valueOf(tests)).append("\" failures=\"").append(String.valueOf(failures)).append("\" errors=\"0\">\n");
      out.copy(name + ".suites", to);
      to.append("</testsuites>\n");
    }
  }

  /** Escaped for attributes and content; what XML 1.0 cannot hold becomes U+FFFD. */
  static String xml(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
      }
    });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c >= ' ' && c <= 0xD7FF || c == '\t' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
