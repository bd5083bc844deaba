package org.fichero.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.model.Finding;
import org.fichero.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern MAKES_FINDING =
      Pattern.compile("(?:\\bFinding\\.at|\\bfind|\\.finding|UnreadableSourceException\\.of|\\breturn of)\\((?!\\))(?s:.*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+(?:\\|months)?)}");

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyCodeInTheSourceTreeHasMessageAndSuggestion(String language) throws IOException {
    Properties texts = texts(language);
    Set<String> codes = codes();
    assertThat(codes).contains("months-disagree", "source-damaged").allSatisfy(code -> {
      assertThat(texts.getProperty(code + ".message")).as(code + ".message").isNotBlank();
      assertThat(texts.getProperty(code + ".suggestion")).as(code + ".suggestion").isNotBlank();
    });
  }

  /** A placeholder without argument would show as "…". */
  @Test
  void everyPlaceholderIsAnArgumentWhereTheFindingIsMade() throws IOException {
    Properties texts = texts("en");
    for (String statement : statements()) {
      for (String code : codes(statement)) {
        for (String argument : arguments(texts.getProperty(code + ".message", ""))) {
          assertThat(statement).as(code).contains("\"" + argument.replace("|months", "") + "\"");
        }
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
    Properties english = texts("en");
    Properties spanish = texts("es");
    assertThat(spanish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(spanish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void argumentsTakeTheirPlaces() {
    Finding finding = Finding.at(null, "unknown-municipality", Severity.WARNING, null, "text", "Recoletta {x}", "nearest", "Recoleta");
    assertThat(Messages.ENGLISH.message(finding))
        .isEqualTo("\"Recoletta {x}\" is not in the list of municipalities. Nearest: Recoleta.");
    assertThat(Messages.SPANISH.message(finding))
        .isEqualTo("«Recoletta {x}» no está en la lista de municipalidades. Las más cercanas: Recoleta.");
  }

  @Test
  void anUnknownCodeIsShownWithItsArguments() {
    Finding finding = Finding.at(null, "never-heard", Severity.INFO, null, "b", "2", "a", "1");
    assertThat(Messages.ENGLISH.message(finding)).isEqualTo("never-heard (a=1, b=2)");
    assertThat(Messages.ENGLISH.suggestion(finding)).isNull();
  }

  @Test
  void aPacksOwnCheckBringsItsWords() {
    Finding both = Finding.at(null, "too-many", Severity.WARNING, null, "en", "Too many.", "es", "Son demasiados.", "check", "too-many");
    Finding one = Finding.at(null, "too-many", Severity.WARNING, null, "es", "Son demasiados.", "check", "too-many");
    assertThat(Messages.ENGLISH.message(both)).isEqualTo("Too many.");
    assertThat(Messages.SPANISH.message(both)).isEqualTo("Son demasiados.");
    assertThat(Messages.ENGLISH.message(one)).isEqualTo("Son demasiados.");
    assertThat(Messages.ENGLISH.suggestion(one)).contains("check 'too-many' of the pack");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "''         | none                            | ninguno",
    "9,10,11    | September to November           | septiembre a noviembre",
    "2          | February                        | febrero",
    "2,3        | February and March              | febrero y marzo",
    "1,3,4,5,12 | January, March to May and December | enero, marzo a mayo y diciembre",
    "[4, 6]     | April and June                  | abril y junio",
    "unknown    | unknown                         | unknown"
  })
  void monthNumbersBecomeNames(String numbers, String english, String spanish) {
    String given = numbers.replace("'", "");
    assertThat(Months.words(Messages.ENGLISH, given)).isEqualTo(english);
    assertThat(Months.words(Messages.SPANISH, given)).isEqualTo(spanish);
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher m = PLACEHOLDER.matcher(text);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  private static Set<String> codes() throws IOException {
    Set<String> found = new TreeSet<>();
    statements().forEach(s -> found.addAll(codes(s)));
    return found;
  }

  private static Set<String> codes(String statement) {
    return CODE.matcher(statement).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> statements() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      sources = walk.filter(p -> p.toString().endsWith(".java")).toList();
    }
    for (Path source : sources) {
      for (String statement : Files.readString(source).split(";")) {
        Matcher making = MAKES_FINDING.matcher(statement);
        if (making.find()) {
          found.add(making.group());
        }
      }
    }
    return found;
  }

  private static Properties texts(String language) throws IOException {
    Properties properties = new Properties();
    Path file = Path.of("src/main/resources/org/fichero/messages_" + language + ".properties");
    try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
