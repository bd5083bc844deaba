package org.fichero.cli;

/** One line on the terminal that says how far a long run is; silent where nobody looks, and for short runs. */
final class Progress {
  private static final int MANY = 20;
  private static final int WIDTH = 78;

  private final Terminal terminal;
  private final int total;
  private final boolean silent;
  private int at;

  Progress(Terminal terminal, int total, boolean quiet) {
    this.terminal = terminal;
    this.total = total;
    this.silent = quiet || !terminal.interactive() || total < MANY;
  }

  void next(String name) {
    at++;
    if (!silent) {
      String line = at + "/" + total + "  " + Terminal.printable(name);
      say(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line);
    }
  }

  void done() {
    if (!silent) {
      say("");
    }
  }

  private void say(String line) {
    terminal.err().print("\r\u001b[2K" + line);
    terminal.err().flush();
  }
}
