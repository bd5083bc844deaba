package org.fichero.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What each task of {@code fichero rules} is for, what it needs, what it shows and what to do next. */
final class RulesHelp {
  private static final String PACK = "PACK is a pack's folder, or the name of a pack in --rules DIR or built in.\n";

  private static final Map<String, String> TASKS = Map.of(
      "draft", """
          Usage: fichero rules draft SOURCE... --out DIR
          You have forms of a template that no pack knows, and want a pack to begin with.

          Reads the files and folders, and writes DIR/pack.yaml with its vocabularies: the labels that come back, where a
          record begins, and what kind each field seems to be. Each guess has a comment with what it rests on. Records of
          one file are enough; more files make it better. DIR must not hold a pack yet; its name becomes the pack's id.

          Next: read the comments, rename fields, then 'fichero rules coverage DIR SOURCE...'.

          Example: fichero rules draft fichas/ --out my-rules/my-ficha
          Exit status: 0 written; 2 nothing looks like a label, or DIR has a pack; 3 a source could not be read.
          """,
      "check", """
          Usage: fichero rules check PACK [--rules DIR]
          You have edited a pack, and want to know whether it is right before you run it.

          Shows every mistake at once with file, line, caret and suggestion; then what is valid and suspicious all the
          same: labels that another field takes first, keys that the kind does not use, vocabularies that nothing names,
          words that are label and 'ignore' at once.
          """ + PACK + """

          Example: fichero rules check my-rules/my-ficha
          Exit status: 0 nothing suspicious; 1 something is; 2 the pack is wrong.
          """,
      "test", """
          Usage: fichero rules test PACK [--accept] [--rules DIR]
          You want to be sure that a change of the pack breaks nothing that was right.

          Runs the 'examples:' of its fields, and each fixture: a folder PACK/fixtures/NAME with one source and
          expected.yaml. What differs is shown with the place in expected.yaml and in the source.
          --accept writes expected.yaml for fixtures that have none, from what is found today: check it once, by eye.
          """ + PACK + """

          Example: fichero rules test my-rules/my-ficha
          Exit status: 0 all pass; 1 one fails; 2 the pack is wrong; 3 a fixture's source could not be read.
          """,
      "coverage", """
          Usage: fichero rules coverage PACK SOURCE... [--rules DIR]
          You want to know what the pack misses in all of your documents.

          Shows for each field how often it is filled, missed, met only approximately or in conflict; how often each label
          and each vocabulary's term fired, with file and line, and which never did; and each text that no field claims.
          A field that is never filled comes first: see one document with 'fichero explain FILE --rules DIR --template ID'.
          """ + PACK + """

          Example: fichero rules coverage my-rules/my-ficha fichas/
          Exit status: 0 done; 2 the pack is wrong; 3 a source could not be read.
          """,
      "describe", """
          Usage: fichero rules describe PACK [--rules DIR]
          You want to hand the records to somebody who has to know what each field means.

          Prints the data dictionary in Markdown: each field with its kind, labels, vocabulary and checks.
          """ + PACK + """

          Example: fichero rules describe my-rules/my-ficha > dictionary.md
          """,
      "schema", """
          Usage: fichero rules schema PACK [--rules DIR]
          You want a program to validate the records, or to generate code from their shape.

          Prints the JSON Schema of the pack's records. (The schema of packs themselves, which editors use to complete
          their keys, is rules/pack.schema.json.)
          """ + PACK + """

          Example: fichero rules schema my-rules/my-ficha > records.schema.json
          """);

  private RulesHelp() {}

  /** The help of the task that the arguments ask about; empty where they ask for none, or about no task. */
  static Optional<String> of(String[] args) {
    boolean asked = Arrays.stream(args).anyMatch(a -> a.equals("-h") || a.equals("--help"));
    return asked ? Arrays.stream(args).filter(TASKS::containsKey).findFirst().map(TASKS::get) : Optional.empty();
  }
}
