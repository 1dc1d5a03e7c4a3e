/**
 * Who sends a request: access tokens and their keys, passwords, API keys, the cookie, limits, headers. Nothing here logs
 * what a caller showed.
 */
@NullMarked
package praxis.rest.identity;

import org.jspecify.annotations.NullMarked;
