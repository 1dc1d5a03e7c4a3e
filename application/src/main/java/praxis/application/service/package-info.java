/** Services and who gives them. */
@NullMarked
package praxis.application.service;

import org.jspecify.annotations.NullMarked;
