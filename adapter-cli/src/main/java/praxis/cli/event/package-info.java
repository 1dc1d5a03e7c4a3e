/** What happened in clinics, and the webhooks that are told. */
@NullMarked
package praxis.cli.event;

import org.jspecify.annotations.NullMarked;
