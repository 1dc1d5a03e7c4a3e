package praxis.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands everything on to a server, until it is told to be silent, as a network that has been cut is. */
final class Relay implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final InetSocketAddress target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    Relay(InetSocketAddress target) throws IOException {
        this.target = target;
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What comes from either side is lost. */
    void beSilent() {
        silent = true;
    }

    /** Connections that are made from now on reach the server. */
    void speak() {
        sockets.forEach(Relay::end);
        silent = false;
    }

    private void accept() {
        try {
            while (true) {
                var client = server.accept();
                var behind = new Socket(target.getAddress(), target.getPort());
                sockets.addAll(List.of(client, behind));
                Thread.startVirtualThread(() -> handOn(client, behind));
                Thread.startVirtualThread(() -> handOn(behind, client));
            }
        } catch (IOException e) {
            sockets.forEach(Relay::end); // closed
        }
    }

    private void handOn(Socket from, Socket to) {
        var bytes = new byte[8192];
        try {
            for (int read; (read = from.getInputStream().read(bytes)) >= 0; )
                if (!silent) to.getOutputStream().write(bytes, 0, read);
        } catch (IOException e) {
            // one of the two has gone
        } finally {
            if (!silent) end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
