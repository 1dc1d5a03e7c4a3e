@NullMarked
package praxis.rest.webhook;

import org.jspecify.annotations.NullMarked;
