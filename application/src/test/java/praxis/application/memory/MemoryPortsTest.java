package praxis.application.memory;

import praxis.application.port.AllPortsContract;
import praxis.application.port.Ports;

final class MemoryPortsTest extends AllPortsContract {

    private static final Ports PORTS = MemoryPorts.fresh();

    @Override
    protected Ports ports() {
        return PORTS;
    }

    @Override
    protected Ports elsewhere() {
        return PORTS;
    }

    @Override
    protected boolean isOneAtATime() {
        return true;
    }
}
