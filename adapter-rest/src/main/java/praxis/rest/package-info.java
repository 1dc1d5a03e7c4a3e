/**
 * The REST API: controllers with their JSON, problems, settings of the server.
 */
@NullMarked
package praxis.rest;

import org.jspecify.annotations.NullMarked;
