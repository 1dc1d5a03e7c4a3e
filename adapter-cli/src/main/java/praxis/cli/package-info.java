/**
 * The program: one class a command, and what they share.
 */
@NullMarked
package praxis.cli;

import org.jspecify.annotations.NullMarked;
