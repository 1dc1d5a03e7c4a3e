/**
 * What commands share: where they write and in which form, how they are given the use cases, how they end. Knows no
 * single command.
 */
@NullMarked
package praxis.cli.console;

import org.jspecify.annotations.NullMarked;
