/**
 * The meaning of every answer: who can be booked, where and when. Pure functions and values of the JDK only.
 */
@NullMarked
package praxis.domain;

import org.jspecify.annotations.NullMarked;
