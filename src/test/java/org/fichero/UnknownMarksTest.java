package org.fichero;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that no family of marks has: the options are there, their states are null, and a finding names each sign. */
class UnknownMarksTest {
  private static final String[] OPTIONS = {"Sociolaboral", "Emprendimiento", "NNA", "Otra: Deporte"};

  /** A sign before (or behind) the option, the ticked one first; how a line is made of sign and option. */
  @ParameterizedTest
  @ValueSource(strings = {
    "=x= {o}|= = {o}",
    "/o/\t{o}|/ /\t{o}",
    "😀 {o}|😞 {o}",
    "{o} 🔴|{o} 🔵",
    "{o}: ++|{o}: --",
    "- ⊕ {o}|- ⊖ {o}",
    "P {o}|O {o}",
    "{o} .......... 🟪|{o} .......... 🟨",
    "| {o} | 😀 || {o} | 😞 |",
  })
  void whatCannotBeReadIsNullAndSaid(String lines) {
    Outcome outcome = Belt.text(ficha("Categoría\n\n" + list(lines)));
    FichaRecord ficha = outcome.records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(categories.members().get("selected")).isEqualTo(Node.NULL);
    assertThat(states(categories)).containsExactly(
        "sociolaboral=null", "emprendimiento=null", "nna=null", "otra=null");
    List<Finding> unread = ficha.findings().stream().filter(f -> f.code().equals("mark-unreadable")).toList();
    assertThat(unread).hasSize(4).allMatch(f -> !f.span().isEmpty());
    assertThat(outcome.ledger().unclaimed()).isEmpty();
    assertThat(text(((Node.Members) ficha.fields().members().get("priority_group")).members().get("text"))).isEqualTo("Mujeres migrantes.");
  }

  /** No family has these signs, but what stands beside one option and not beside the others says which is meant. */
  @ParameterizedTest
  @ValueSource(strings = {
    "/x/\t{o}|/ /\t{o}",
    "{o}: /X/|{o}: / /",
    "{o}\t~x~|{o}\t~ ~",
    "3. Sí {o}|3. {o}",
    "c) {o} X|c) {o}",
    "{o} (Sí)|{o}",
    "{o}: On|{o}: Off",
    "[o] {o}|[ ] {o}",
  })
  void whatTheSignsSayTogetherIsRead(String lines) {
    FichaRecord ficha = Belt.text(ficha("Categoría\n\n" + list(lines))).records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(states(categories)).containsExactly("sociolaboral=false", "emprendimiento=false", "nna=true", "otra=false");
    assertThat(ficha.findings()).extracting(Finding::code).doesNotContain("mark-unreadable");
  }

  /** Words beside an option that may be its own, or numbers that count: no tick. */
  @ParameterizedTest
  @ValueSource(strings = {"{o} 1|{o} 2", "{o} y|{o}", "{o} B|{o}", "1 {o}|{o}", "No {o}|{o}"})
  void whatMayBeAnythingTicksNothing(String lines) {
    FichaRecord ficha = Belt.text(ficha("Categoría\n\n" + list(lines))).records().get(0);
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(categories.members().get("selected")).isEqualTo(Node.NULL);
    assertThat(ficha.findings()).filteredOn(f -> f.pointer() != null && f.pointer().startsWith("/fields/categories")).isNotEmpty();
  }

  /** As in a ficha whose heading was forgotten: the options stand below another field's words. */
  @ParameterizedTest
  @ValueSource(strings = {"=#= {o}|= = {o}", "{o}\t😀|{o}\t😞", "{o}|{o}", "BUENO {o}|MALO {o}"})
  void optionsWithoutAHeadingOfTheirOwnAreNoWordsOfAnotherField(String lines) {
    FichaRecord ficha = Belt.text(ficha(list(lines))).records().get(0);
    assertThat(text(ficha.fields().members().get("sustainability"))).isEqualTo("Sigue vigente.");
    assertThat(ficha.findings()).extracting(Finding::code).contains("options-elsewhere");
    assertThat(ficha.findings()).filteredOn(f -> f.pointer() != null && f.pointer().startsWith("/fields/categories"))
        .extracting(Finding::code).containsAnyOf("mark-unreadable", "value-malformed");
  }

  @Test
  void wordsThatAreNoOptionAreSaidToBeUnread() {
    FichaRecord ficha = Belt.text(ficha("Categoría\n\nEducación popular y memoria")).records().get(0);
    assertThat(ficha.fields().members().get("categories")).isEqualTo(Node.NULL);
    assertThat(ficha.findings()).extracting(Finding::code).contains("value-malformed", "required-unread").doesNotContain("field-empty");
  }

  @Test
  void aSentenceThatNamesTermsIsNoOption() {
    FichaRecord ficha = Belt.text(ficha("Categoría\n\nEmprendimiento")
        .replace("Sigue vigente.", "Sigue vigente.\nLas capacitaciones y el emprendimiento seguirán.")).records().get(0);
    assertThat(text(ficha.fields().members().get("sustainability"))).startsWith("Sigue vigente.").endsWith("seguirán.");
    Node.Members categories = (Node.Members) ficha.fields().members().get("categories");
    assertThat(states(categories)).containsExactly("emprendimiento=true");
  }

  private static String list(String lines) {
    String[] forms = lines.startsWith("| ") ? new String[] {"| {o} | 😀 |", "| {o} | 😞 |"} : lines.split("\\|");
    List<String> list = new ArrayList<>();
    for (int i = 0; i < OPTIONS.length; i++) {
      list.add(forms[i == 2 ? 0 : 1].replace("{o}", OPTIONS[i]));
    }
    return String.join("\n", list);
  }

  private static List<String> states(Node.Members categories) {
    List<String> states = new ArrayList<>();
    for (Node item : ((Node.Items) categories.members().get("options")).items()) {
      Node.Members option = (Node.Members) item;
      states.add(((Node.Leaf) option.members().get("code")).value() + "=" + ((Node.Leaf) option.members().get("checked")).value());
    }
    return states;
  }

  private static String text(Node node) {
    return (String) ((Node.Leaf) node).value();
  }

  private static String ficha(String categories) {
    return "Huerta de Hilda\n\nMUNICIPALIDAD\nCOQUIMBO\n\nDepartamento/Oficinas municipales que participan\n\nOficina de Migración\n\n"
        + "Grupo prioritario\n\nMujeres migrantes.\n\nForma de financiamiento\n\nSENCE\n\nSostenibilidad en el tiempo\n\nSigue vigente.\n\n"
        + categories + "\n\nBreve descripción\n\nUna huerta.\n";
  }
}
