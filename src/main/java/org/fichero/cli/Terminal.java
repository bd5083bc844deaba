package org.fichero.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err errors and progress
 * @param interactive whether a person looks at it as it happens
 * @param colours whether ANSI colours are wanted
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean interactive, boolean colours) {

  /** The process's own. */
  static Terminal standard() {
    boolean interactive = System.console() != null && isTerminal();
    return new Terminal(System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), interactive,
        wantsColours(interactive, System.getenv()));
  }

  /** Colours are for people at a terminal that shows them, unless they say no (https://no-color.org). */
  static boolean wantsColours(boolean interactive, Map<String, String> environment) {
    return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
  }

  /** Since JDK 22 there is a console even without a terminal; JDK 17 cannot be asked, and has none then. */
  private static boolean isTerminal() {
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), false);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /** {@code text} in one line, whose control characters a terminal does not obey; such as names of files may hold. */
  static String printable(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder line = new StringBuilder();
    text.chars().forEach(c -> line.append(
        c == '\n' ? "\\n" : c == '\t' ? " " : Character.isISOControl(c) ? String.format("\\u%04x", c) : String.valueOf((char) c)));
    return line.toString();
  }

  /** {@code text} in a colour, where colours are wanted. */
  String paint(Colour colour, String text) {
    return colours ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
  }

  /** What colours are for. */
  enum Colour {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("36"),
    GOOD("1;32"),
    FAINT("2"),
    STRONG("1");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }
}
