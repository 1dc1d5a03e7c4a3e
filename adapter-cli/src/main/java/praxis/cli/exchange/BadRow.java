package praxis.cli.exchange;

/** A row that cannot be taken, thrown while it is read; the message is a sentence for people. */
final class BadRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRow(String sentence) {
        super(sentence);
    }
}
