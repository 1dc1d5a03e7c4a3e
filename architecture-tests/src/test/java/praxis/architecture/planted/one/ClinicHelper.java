package praxis.architecture.planted.one;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Instant;
import java.util.Date;
import praxis.architecture.planted.other.Other;

/** Breaks one rule of the house in each line, so that the rules are seen to fail. */
@Controller("/planted")
public final class ClinicHelper {

    private int changing;

    @Get
    public Date onTheEventLoop() {
        changing++;
        return Date.from(Instant.now().plusSeconds(changing + new Other().size()));
    }
}
