package org.fichero.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes fichas down in one of many ways, of which a careful reader makes the same. */
final class Renderer {
  private Renderer() {}

  /** The same truths, axes and seed give the same bytes. */
  static Rendering render(List<Truth> truths, Axes axes, long seed) {
    return new Run(axes, new Random(seed)).render(truths);
  }

  private static final class Run {
    private final Axes axes;
    private final Random random;
    private final PageWriter page;
    private final SectionWriter sections;

    Run(Axes axes, Random random) {
      this.axes = axes;
      this.random = random;
      this.page = new PageWriter(axes.page());
      this.sections = new SectionWriter(axes, page, random);
    }

    Rendering render(List<Truth> truths) {
      front(truths);
      List<Truth> told = new ArrayList<>();
      for (int i = 0; i < truths.size(); i++) {
        page.begin();
        if (i > 0) {
          separate();
        }
        told.add(ficha(truths.get(i), i + 1, i + 1 == truths.size()));
      }
      String text = page.text();
      return new Rendering("fichas.txt", axes.encoding().encode(text), text, told);
    }

    private void front(List<Truth> truths) {
      if (axes.sequence() == Sequence.INTRODUCTION) {
        page.add(Piece.prose("PRESENTACIÓN"), 0, false);
        page.add(Piece.prose("Este documento reúne iniciativas presentadas por municipios del país durante el año 2024."), 1, false);
        page.add(Piece.prose("Cada ficha fue revisada por el equipo técnico y validada por la unidad que la ejecuta."), 1, false);
      }
      if (axes.sequence() == Sequence.CONTENTS) {
        page.add(Piece.prose("ÍNDICE"), 0, false);
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
          entries.add(title(truths.get(i)) + " " + ".".repeat(20) + " " + (3 + i * 2));
        }
        page.add(Piece.raw(entries), 1, false);
      }
    }

    private void separate() {
      if (axes.sequence() == Sequence.SEPARATORS) {
        page.add(Piece.raw(List.of("---")), 1, false);
      } else if (axes.sequence() == Sequence.SEPARATORS_STARS) {
        page.add(Piece.raw(List.of("********************")), 1, false);
      }
    }

    private String title(Truth truth) {
      return axes.title() == TitleStyle.UPPER ? truth.title().toUpperCase(Locale.ROOT) : truth.title();
    }

    private Truth ficha(Truth truth, int number, boolean last) {
      Truth told = truth.withTitle(title(truth));
      page.add(Piece.raw(List.of(heading(told.title(), number))), 2, false);
      page.add(Piece.raw(List.of(municipality(truth.comuna().name()))), 2, false);
      List<Field> order = new ArrayList<>(List.of(Field.values()));
      if (axes.sequence() == Sequence.SHUFFLED) {
        Collections.shuffle(order, random);
      }
      // a title in two paragraphs right after an empty section would leave a doubt
      Field out = order.get(random.nextInt(order.size() - 1));
      int cut = axes.sequence() == Sequence.CUT_OFF && last ? 3 + random.nextInt(5) : order.size();
      int written = 0;
      for (int i = 0; i < order.size(); i++) {
        Field field = order.get(i);
        boolean missing = i >= cut || axes.sequence() == Sequence.MISSING && field == out;
        boolean empty = axes.sequence() == Sequence.EMPTY && field == out;
        told = missing ? told.without(field) : section(field, told, ++written, empty);
        told = empty ? told.without(field) : told;
      }
      return told;
    }

    private Truth section(Field field, Truth truth, int number, boolean empty) {
      boolean headed = axes.sequence() != Sequence.CATEGORY_HEADING_MISSING || field != Field.CATEGORIES;
      boolean twice = axes.sequence() == Sequence.REPEATED && field == Field.DESCRIPTION && truth.description().size() > 1;
      if (!twice) {
        return sections.write(field, truth, number, empty, headed);
      }
      sections.again(field, number, truth.description().subList(0, 1));
      sections.again(field, number, truth.description().subList(1, truth.description().size()));
      return truth;
    }

    private String heading(String title, int number) {
      int middle = title.indexOf(' ', title.length() / 2);
      String first = title.substring(0, middle < 0 ? title.length() : middle);
      String rest = middle < 0 ? "" : title.substring(middle + 1);
      return switch (axes.title()) {
        case PLAIN, UPPER -> title;
        case TWO_LINES -> first + (rest.isEmpty() ? "" : "\n" + rest);
        case TWO_PARAGRAPHS -> first + (rest.isEmpty() ? "" : "\n\n" + rest);
        case LABELLED -> "Título: " + title;
        case LABELLED_ABOVE -> "Título\n" + title;
        case NUMBERED_FICHA -> "Ficha " + number + ": " + title;
        case NUMBERED_FICHA_ABOVE -> "FICHA N° " + number + "\n" + title;
        case ATX -> "# " + title;
        case BOLD -> "**" + title + "**";
        case ORNAMENTED -> "*** " + title + " ***";
        case POINTED_AT -> "► " + title;
        case FRAMED -> "+-" + "-".repeat(title.length()) + "-+\n| " + title + " |\n+-" + "-".repeat(title.length()) + "-+";
        case CHAPTER_ABOVE -> "Capítulo " + number + "\n\n" + title;
      };
    }

    private String municipality(String name) {
      String upper = name.toUpperCase(Locale.ROOT);
      return switch (axes.municipality()) {
        case TWO_LINES -> "MUNICIPALIDAD\n" + upper;
        case TWO_LINES_TITLE_CASE -> "Municipalidad\n" + name;
        case ONE_LINE_UPPER -> "MUNICIPALIDAD " + upper;
        case ONE_LINE_UPPER_OF -> "MUNICIPALIDAD DE " + upper;
        case ONE_LINE_OF -> "Municipalidad de " + name;
        case I_ABBREVIATED -> "I. Municipalidad de " + name;
        case ILUSTRE -> "Ilustre Municipalidad de " + name;
        case ILUSTRE_UPPER -> "ILUSTRE MUNICIPALIDAD DE " + upper;
        case ILUSTRE_TWO_LINES -> "ILUSTRE MUNICIPALIDAD\nDE " + upper;
        case BRACKETED -> "(Municipalidad de " + name + ")";
        case LABELLED -> "Municipalidad: " + name;
        case NO_ACCENTS -> "MUNICIPALIDAD DE " + LabelWriter.bare(upper);
      };
    }
  }
}
