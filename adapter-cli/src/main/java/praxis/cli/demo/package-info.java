/** A small example to look at and to try commands and requests on. */
@NullMarked
package praxis.cli.demo;

import org.jspecify.annotations.NullMarked;
