package org.fichero.generate;

import java.util.List;

/** Writes the parts of fichas into one file of a format, in the order in which it is told them. */
interface FileFormat {
  /** The file's name, for the reader and for whoever reads a failed test. */
  String name();

  /** A heading of a level, from 1. */
  void heading(int level, String text);

  void words(String text);

  /** The options of a question, each with its box. */
  void options(List<String> labels, List<Boolean> ticked);

  /** The months of a year, from 1, each under its heading. */
  void plan(List<Integer> months);

  byte[] bytes();

  /** A label and its value, a paragraph each. */
  default void section(String label, List<String> paragraphs) {
    heading(2, label);
    paragraphs.forEach(this::words);
  }

  /** Escapes what XML and HTML need. */
  static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
