/**
 * The switch: the command line. {@link org.fichero.cli.Main} finds the subcommand and loads only that; each subcommand
 * is one class that reads its options, runs the belt and says what came of it.
 */
package org.fichero.cli;
