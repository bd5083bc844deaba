package org.fichero.breach.markup;

/** Breaks the homes of all libraries, and "markup imports no other stage". */
public final class MarkupUsesLibraries {
  org.fichero.breach.split.SplitUsesMarkup split;
  org.apache.tika.metadata.Metadata tika;
  org.apache.pdfbox.pdmodel.PDDocument pdf;
  org.apache.poi.hwpf.HWPFDocument word;
  org.jsoup.nodes.Document html;
  org.apache.commons.csv.CSVFormat csv;
  org.snakeyaml.engine.v2.nodes.Node yaml;
  opennlp.tools.stemmer.snowball.SnowballStemmer stemmer;
  tools.jackson.core.JsonGenerator json;
  picocli.CommandLine command;
}
