package praxis.rest.identity;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;

/** Fetches an issuer's keys, within seconds, of at most 256 KiB, and only from where the setting says. */
final class KeySetFetcher extends DefaultResourceRetriever {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    private static final int READ_MILLIS = (int) Duration.ofSeconds(3).toMillis();
    private static final int MOST_BYTES = 256 * 1024;

    KeySetFetcher() {
        super(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
        var connection = super.openHTTPConnection(url);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
