@NullMarked
package praxis.application.identity;

import org.jspecify.annotations.NullMarked;
