/** How fast slots are listed over HTTP, beside the same server's bare endpoints that send the same bytes. */
@NullMarked
package praxis.benchmarks.listing;

import org.jspecify.annotations.NullMarked;
