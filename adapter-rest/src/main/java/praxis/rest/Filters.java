package praxis.rest;

/** In which order filters look at a request. */
final class Filters {

    /** After Micronaut Security's, whose order is 39250: strangers are not told what a resource takes. */
    static final int AFTER_IDENTITY = 40_000;

    private Filters() {}
}
