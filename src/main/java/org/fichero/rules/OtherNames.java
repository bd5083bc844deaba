package org.fichero.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.fichero.model.Fold;

/** What other tools, and the languages of those who write packs, call a key or a kind of ours. */
final class OtherNames {
  private static final Properties NAMES = load();

  private OtherNames() {}

  private static Properties load() {
    Properties names = new Properties();
    try (InputStream in = OtherNames.class.getResourceAsStream("other-names.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      names.load(reader);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our names for it, the likeliest first; none where nobody is known to call something of ours so. */
  static List<String> of(String word) {
    String ours = NAMES.getProperty(Fold.fold(word));
    return ours == null ? List.of() : List.of(ours.split(","));
  }
}
