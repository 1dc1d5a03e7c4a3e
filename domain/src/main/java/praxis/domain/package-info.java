/**
 * The rules of availability and the words they are told in. Depends on the JDK alone; knows neither how a schedule is
 * stored nor how a question arrives.
 */
@NullMarked
package praxis.domain;

import org.jspecify.annotations.NullMarked;
