/** Who changed what. */
@NullMarked
package praxis.cli.audit;

import org.jspecify.annotations.NullMarked;
