@NullMarked
package praxis.cli.document;

import org.jspecify.annotations.NullMarked;
