package org.fichero.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words with which data says what is a name, what a value, what an item, what yes and no. */
final class DataWords {
  private static final Set<String> NAMES = Set.of("nombre", "name", "etiqueta", "label", "titulo", "título", "title", "campo", "clave", "key", "field",
      "pregunta", "opcion", "opción", "option", "heading");
  private static final Set<String> VALUES = Set.of("valor", "value", "contenido", "content", "texto", "text", "respuesta", "answer", "valores", "values", "dato",
      "parrafos", "párrafos", "paragraphs", "detalle", "lista", "items", "opciones", "options", "meses", "months", "p", "parrafo", "párrafo", "cuerpo", "body", "prosa");
  private static final Set<String> ITEMS = Set.of("p", "parrafo", "párrafo", "item", "li", "valor", "value", "elemento", "entrada", "linea", "línea", "opcion", "opción",
      "texto", "text", "departamento", "fuente", "unidad", "ficha", "registro", "record", "row", "fila");
  private static final Set<String> STATES = Set.of("marcada", "marcado", "seleccionada", "seleccionado", "checked", "selected", "activa", "activo", "estado", "aplica",
      "marca", "tick", "elegida", "elegido", "state", "status", "respuesta");
  private static final Set<String> YES = Set.of("true", "sí", "si", "x", "1", "yes", "verdadero", "checked", "selected", "marcado", "marcada", "seleccionado", "seleccionada",
      "✓", "✔", "☒", "☑", "on");
  private static final Set<String> NO = Set.of("false", "no", "", "0", "falso", "unchecked", "unselected", "-", "☐", "off", "no marcada", "no marcado", "no seleccionada",
      "no seleccionado");

  private DataWords() {}

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  static boolean isName(String word) {
    return NAMES.contains(key(word));
  }

  static boolean isValue(String word) {
    return VALUES.contains(key(word));
  }

  static boolean isItem(String word) {
    return ITEMS.contains(key(word));
  }

  static boolean isState(String word) {
    return STATES.contains(key(word));
  }

  /** Yes or no; null for other words. */
  static Boolean truth(String word) {
    return YES.contains(key(word)) ? Boolean.TRUE : NO.contains(key(word)) ? Boolean.FALSE : null;
  }

  /** What an attribute calls the element; null when none does. */
  static String named(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isName(a.name())).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** The value that an attribute gives; null when none does. */
  static String valued(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isValue(a.name())).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** The yes or no that an attribute says; null when none does. */
  static String stated(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isState(a.name()) && truth(a.value()) != null).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** A name of a program's as words: {@code grupo_prioritario}, {@code grupoPrioritario}. */
  static String words(String name) {
    if (name.indexOf(' ') >= 0) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      boolean joint = (c == '_' || c == '-' || c == '.') && i > 0;
      out.append(hump ? " " : "").append(joint ? ' ' : hump ? Character.toLowerCase(c) : c);
    }
    return out.isEmpty() ? name : Character.toUpperCase(out.charAt(0)) + out.substring(1);
  }
}
