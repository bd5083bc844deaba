package org.fichero.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Values parted by semicolons, commas, tabs or bars (RFC 4180 with any of them), read as the sheet that they were saved from. A file
 * that is no table is text.
 */
final class CsvReader implements FormatReader {
  private static final char[] DELIMITERS = {';', '\t', ',', '|'};
  /** Records that tell the delimiter. */
  private static final int SAMPLE = 50;
  /** Of ten records so many have as many values as the first. */
  private static final int ALIKE = 9;

  @Override
  public void read(byte[] bytes, ReadContext context) throws UnreadableSourceException {
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
    CSVFormat format = format(decoded.text());
    if (format == null) {
      TextReader.write(decoded, context);
      return;
    }
    context.encoding(decoded.encoding());
    SheetText text = new SheetText(context);
    text.sheet(List.of());
    try (CSVParser records = format.parse(new StringReader(decoded.text()))) {
      int row = 0;
      for (CSVRecord entry : records) {
        context.check();
        text.row(row++, cells(entry));
      }
    } catch (IOException | UncheckedIOException e) {
      throw UnreadableSourceException.of("source-damaged", "what", String.valueOf(e.getMessage()));
    }
    text.end();
  }

  private static TreeMap<Integer, Grid.Cell> cells(CSVRecord entry) {
    TreeMap<Integer, Grid.Cell> cells = new TreeMap<>();
    for (int c = 0; c < entry.size(); c++) {
      if (!entry.get(c).isBlank()) {
        String address = CellName.of((int) entry.getRecordNumber() - 1, c);
        cells.put(c, new Grid.Cell(List.of(new Piece.Paragraph(Flow.of(entry.get(c)))), 1, 1, false, null, address));
      }
    }
    return cells;
  }

  /** The format with most values in a record; null where the records have not the same number of them, or the text cannot be parsed whole. */
  private static CSVFormat format(String text) {
    CSVFormat best = null;
    int most = 1;
    for (char delimiter : DELIMITERS) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setTrailingData(true)
          .setLenientEof(true).get();
      int values = values(text, format);
      if (values > most) {
        best = format;
        most = values;
      }
    }
    return best;
  }

  /** How many values nearly all records have; 0 where they differ. */
  private static int values(String text, CSVFormat format) {
    List<Integer> sizes = new ArrayList<>();
    try (CSVParser records = format.parse(new StringReader(text))) {
      for (CSVRecord entry : records) {
        if (entry.stream().anyMatch(v -> !v.isBlank())) {
          sizes.add(entry.size());
        }
        if (sizes.size() == SAMPLE) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // not this delimiter: its quotes do not close
      return 0;
    }
    int first = sizes.isEmpty() ? 0 : sizes.get(0);
    long alike = sizes.stream().filter(s -> s == first).count();
    return sizes.size() > 1 && alike * 10 >= sizes.size() * (long) ALIKE ? first : 0;
  }
}
