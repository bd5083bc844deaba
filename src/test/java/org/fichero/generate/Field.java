package org.fichero.generate;

import java.util.List;

/** The sections of a ficha, in their usual order, with the ways in which people head them. */
enum Field {
  DEPARTMENTS("Departamento/Oficinas municipales que participan", "Departamentos y oficinas municipales que participan",
      "Oficinas municipales participantes"),
  CATEGORIES("Categoría", "Categorías"),
  GROUP("Grupo prioritario", "Grupos prioritarios", "Población objetivo"),
  IMPLEMENTATION("Fechas de implementación", "Fecha de implementación", "Período de implementación"),
  FUNDING("Forma de financiamiento", "Fuente de financiamiento", "Financiamiento"),
  SUSTAINABILITY("Sostenibilidad en el tiempo", "Sostenibilidad"),
  DESCRIPTION("Breve descripción", "Descripción breve", "Descripción"),
  INNOVATION("Elemento innovador/creativo del proyecto o actividad", "Elemento innovador o creativo", "Elemento innovador"),
  LINES("Líneas Sello", "Líneas de acción Sello", "Líneas del Sello");

  private final List<String> labels;

  Field(String... labels) {
    this.labels = List.of(labels);
  }

  /** As the printed form has it. */
  String label() {
    return labels.get(0);
  }

  /** Other ways of saying it; at least one. */
  List<String> synonyms() {
    return labels.subList(1, labels.size());
  }
}
