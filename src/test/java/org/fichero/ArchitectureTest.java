package org.fichero;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. Each rule is proved able to fail by a breach of its own, planted in {@code org.fichero.breach}. */
class ArchitectureTest {
  private static final List<String> STAGES =
      List.of("ingest", "markup", "split", "extract", "normalise", "validate", "emit");
  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fichero");

  /** Library → packages that may use it. */
  private static final Map<String, List<String>> HOMES = new LinkedHashMap<>();

  static {
    HOMES.put("org.apache.tika..", List.of("ingest"));
    HOMES.put("org.apache.pdfbox..", List.of("ingest"));
    HOMES.put("org.apache.poi..", List.of("ingest"));
    HOMES.put("org.jsoup..", List.of("ingest"));
    HOMES.put("org.apache.commons.csv..", List.of("ingest"));
    HOMES.put("org.snakeyaml..", List.of("ingest", "rules"));
    HOMES.put("opennlp..", List.of("normalise"));
    HOMES.put("tools.jackson..", List.of("ingest", "emit", "evaluate", "cli"));
    HOMES.put("picocli..", List.of("cli"));
  }

  @TestFactory
  List<DynamicTest> theRulesHold() {
    List<DynamicTest> tests = new ArrayList<>();
    rules("org.fichero").forEach((name, rule) -> tests.add(DynamicTest.dynamicTest(name, () -> rule.check(MAIN))));
    return tests;
  }

  @Test
  void thereIsNoCycle() {
    slices().matching("org.fichero.(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @TestFactory
  List<DynamicTest> eachRuleCanFail() {
    JavaClasses planted = new ClassFileImporter().importPackages("org.fichero.breach");
    List<DynamicTest> tests = new ArrayList<>();
    rules("org.fichero.breach").forEach((name, rule) ->
        tests.add(DynamicTest.dynamicTest(name, () -> assertThat(rule.evaluate(planted).hasViolation()).isTrue())));
    return tests;
  }

  private static Map<String, ArchRule> rules(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("model imports only the JDK", classes().that().resideInAPackage(root + ".model..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("java..", root + ".model.."));
    rules.put("rules import only model", noClasses().that().resideInAPackage(root + ".rules..")
        .should().dependOnClassesThat().resideInAnyPackage(packages(root, STAGES)));
    for (String stage : STAGES) {
      List<String> others = STAGES.stream().filter(s -> !s.equals(stage)).toList();
      rules.put(stage + " imports no other stage", noClasses().that().resideInAPackage(root + "." + stage + "..")
          .should().dependOnClassesThat().resideInAnyPackage(packages(root, others)).allowEmptyShould(true));
    }
    HOMES.forEach((library, homes) -> rules.put(library + " lives in its home",
        noClasses().that().resideOutsideOfPackages(packages(root, homes)).and().resideInAPackage(root + "..")
            .should().dependOnClassesThat().resideInAPackage(library)));
    return rules;
  }

  private static String[] packages(String root, List<String> names) {
    return names.stream().map(n -> root + "." + n + "..").toArray(String[]::new);
  }
}
