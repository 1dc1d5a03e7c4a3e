package praxis.rest.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;

/**
 * Looks names up, only so many at once. A name server that is dead keeps a look-up waiting for half a minute, and with it
 * one of the at most 256 threads on which all virtual ones of this process run, requests among them.
 */
final class BoundedNames implements Dns {

    /** That others were waited for until it was too late. */
    static final class TooLate extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        TooLate(String host) {
            super(host);
        }
    }

    /** Leaves half of the threads to everything else. */
    static final int AT_ONCE = 128;

    private final Dns names;
    private final Duration patience;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** @param patience how long others are waited for */
    BoundedNames(Dns names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        enter(host);
        try {
            return names.lookup(host);
        } finally {
            free.release();
        }
    }

    private void enter(String host) throws TooLate {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new TooLate(host);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new TooLate(host);
        }
    }
}
