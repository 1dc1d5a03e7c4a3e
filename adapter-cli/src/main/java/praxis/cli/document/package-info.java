/** Schedule documents as JSON: read strictly, written back, and asked questions without a database. */
@NullMarked
package praxis.cli.document;

import org.jspecify.annotations.NullMarked;
