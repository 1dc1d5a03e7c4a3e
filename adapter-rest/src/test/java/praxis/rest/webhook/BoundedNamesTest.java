package praxis.rest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

final class BoundedNamesTest {

    private static final List<InetAddress> SOMEWHERE = List.of(InetAddress.getLoopbackAddress());

    @Test
    void a_name_server_that_is_dead_holds_no_more_than_half_of_the_threads_that_there_are() throws Exception {
        var answered = new CountDownLatch(1);
        var asked = new CountDownLatch(BoundedNames.AT_ONCE);
        Dns dead = host -> {
            asked.countDown();
            if (host.equals("dead.example")) await(answered);
            return SOMEWHERE;
        };
        var names = new BoundedNames(dead, Duration.ofMillis(50));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<List<InetAddress>>>();
            for (int i = 0; i < BoundedNames.AT_ONCE; i++)
                waiting.add(threads.submit(() -> names.lookup("dead.example")));
            asked.await();

            var late = catchThrowable(() -> names.lookup("other.example"));
            answered.countDown();

            assertThat(late).isInstanceOf(BoundedNames.TooLate.class);
            for (var one : waiting) assertThat(one.get()).isEqualTo(SOMEWHERE);
            assertThat(names.lookup("other.example")).isEqualTo(SOMEWHERE);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
