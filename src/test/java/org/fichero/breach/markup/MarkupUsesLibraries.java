package org.fichero.breach.markup;

/** Breaks the homes of two libraries. */
public final class MarkupUsesLibraries {
  org.jsoup.nodes.Document document;
  picocli.CommandLine command;
}
