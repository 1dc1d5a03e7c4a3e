/** The questions: when is a provider available, when can a service start, and why not. */
@NullMarked
package praxis.cli.availability;

import org.jspecify.annotations.NullMarked;
