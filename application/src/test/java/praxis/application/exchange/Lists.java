package praxis.application.exchange;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import praxis.application.port.Closures;
import praxis.application.port.Memberships;
import praxis.application.port.Ports;
import praxis.application.port.Services;

/** Stores whose lists are answered as of another moment, as somebody may see them beside whom others write. */
final class Lists {

    private Lists() {}

    /** The same store but for three of its ports. */
    static Ports of(Ports ports, Memberships memberships, Services services, Closures closures) {
        return new Ports(
                ports.transactions(),
                ports.ids(),
                ports.clinics(),
                ports.users(),
                memberships,
                ports.workSchedules(),
                services,
                closures,
                ports.leaves(),
                ports.schedules(),
                ports.audit(),
                ports.appointments(),
                ports.calendars(),
                ports.idempotencyKeys(),
                ports.identity(),
                ports.events(),
                ports.live());
    }

    static <T> T answered(Class<T> port, InvocationHandler answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }
}
