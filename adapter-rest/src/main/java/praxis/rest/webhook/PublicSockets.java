package praxis.rest.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Connects to {@linkplain PublicAddresses public addresses} only. Looked at is the very address that is connected to, so
 * that a name cannot be one thing when it is checked and another when it is used.
 */
final class PublicSockets extends SocketFactory {

    /** The address is none of the internet's. */
    static final class NotPublic extends IOException {

        private static final long serialVersionUID = 1L;

        NotPublic() {
            super("the address is not public");
        }
    }

    private static final class PublicSocket extends Socket {

        PublicSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address)
                    || address.isUnresolved()
                    || !PublicAddresses.has(address.getAddress())) throw new NotPublic();
            super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }

    @Override
    public Socket createSocket() {
        return new PublicSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws SocketException {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws SocketException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws SocketException {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws SocketException {
        throw connected();
    }

    private static SocketException connected() {
        return new SocketException("sockets are connected after they were made");
    }
}
