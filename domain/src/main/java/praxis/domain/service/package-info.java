/** What a patient asks for, and the rules that say when it may start. */
@NullMarked
package praxis.domain.service;

import org.jspecify.annotations.NullMarked;
