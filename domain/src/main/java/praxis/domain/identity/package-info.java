/** How persons and apps show who they are: passwords, invitations, access tokens, API keys. Secrets never show. */
@NullMarked
package praxis.domain.identity;

import org.jspecify.annotations.NullMarked;
