package org.fichero.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fichero.model.Finding;

/** The words for findings in one language. Immutable and safe for threads. */
public final class Messages {
  /** English, which {@code report.json} speaks. */
  public static final Messages ENGLISH = new Messages("en");

  /** Spanish. */
  public static final Messages SPANISH = new Messages("es");

  private static final String ENGLISH_CODE = "en";
  private static final String SPANISH_CODE = "es";

  private final String language;
  private final Map<String, String> texts;

  private Messages(String language) {
    this.language = language;
    this.texts = load("/org/fichero/messages_" + language + ".properties");
  }

  /** @param language {@code es}; anything else gives English */
  public static Messages in(String language) {
    return SPANISH.language.equals(language) ? SPANISH : ENGLISH;
  }

  private static Map<String, String> load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
  }

  /** {@code en} or {@code es}. */
  public String language() {
    return language;
  }

  /** What was found and expected; the code and its arguments where no words are known for it. */
  public String message(Finding finding) {
    String text = texts.get(finding.code() + ".message");
    if (text != null) {
      return fill(text, finding.args());
    }
    String own = own(finding);
    return own == null ? bare(finding) : own;
  }

  /** What to do; null where no words are known for it. */
  public String suggestion(Finding finding) {
    String text = texts.get(finding.code() + ".suggestion");
    if (text == null && own(finding) != null) {
      text = texts.get("own-check.suggestion");
    }
    return text == null ? null : fill(text, finding.args());
  }

  /** A pack's own check brings its words with it, at least in one language. */
  private String own(Finding finding) {
    Map<String, String> args = finding.args();
    return args.getOrDefault(language, args.getOrDefault(ENGLISH_CODE, args.get(SPANISH_CODE)));
  }

  /** The codes of all findings that the program itself can make. */
  public java.util.Set<String> codes() {
    return texts.keySet().stream().filter(k -> k.endsWith(".message"))
        .map(k -> k.substring(0, k.length() - ".message".length())).collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** Any text by its key, with its arguments filled in; the key itself where there is none. */
  public String text(String key, Map<String, String> args) {
    return fill(texts.getOrDefault(key, key), args);
  }

  /** Any text by its key, as it stands. */
  String text(String key) {
    return texts.getOrDefault(key, key);
  }

  private static String bare(Finding finding) {
    return finding.args().isEmpty()
        ? finding.code()
        : finding.code()
            + new TreeMap<>(finding.args())
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", ", " (", ")"));
  }

  private String fill(String text, Map<String, String> args) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(text, at, open).append(argument(text.substring(open + 1, close), args));
      at = close + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  private String argument(String name, Map<String, String> args) {
    int bar = name.indexOf('|');
    String value = args.getOrDefault(bar < 0 ? name : name.substring(0, bar), "…");
    return bar < 0 ? value : Months.words(this, value);
  }
}
