@NullMarked
package praxis.rest.identity;

import org.jspecify.annotations.NullMarked;
