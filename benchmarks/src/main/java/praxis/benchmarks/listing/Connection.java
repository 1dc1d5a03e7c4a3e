package praxis.benchmarks.listing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One kept connection that asks and skips over the answers; does as little as can be, since it shares the processors. */
final class Connection implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    static byte[] request(String path, String token, String... headers) {
        var text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        if (!token.isEmpty()) text.append("Authorization: Bearer ").append(token).append("\r\n");
        for (var header : headers) text.append(header).append("\r\n");
        return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The body's bytes, not kept. @throws IOException unless the status is as expected */
    int ask(byte[] request, String status) throws IOException {
        var length = head(request, status).length();
        in.skipNBytes(length);
        return length;
    }

    /** Headers of an answer. */
    record Head(int length, String tag) {}

    Head head(byte[] request, String status) throws IOException {
        socket.getOutputStream().write(request);
        var first = line();
        if (!first.startsWith("HTTP/1.1 " + status)) throw new IOException(first);
        var length = 0;
        var tag = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length()))
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            if (line.regionMatches(true, 0, "etag:", 0, 5)) tag = line.substring(5).strip();
        }
        return new Head(length, tag);
    }

    byte[] body(Head head) throws IOException {
        return in.readNBytes(head.length());
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server has closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
