/**
 * Use cases: what a caller may ask for, one class each. They load through ports and let the domain decide.
 */
@NullMarked
package praxis.application;

import org.jspecify.annotations.NullMarked;
