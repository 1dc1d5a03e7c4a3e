/** Who comes in, and how they show it: signing in and out, tokens, passwords, invitations, API keys. */
@NullMarked
package praxis.application.identity;

import org.jspecify.annotations.NullMarked;
