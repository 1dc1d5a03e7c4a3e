package praxis.rest;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import praxis.domain.service.Money;

/** A price, as the API writes it. */
@Serdeable.Serializable(naming = SnakeCaseStrategy.class)
@Schema(name = "Money")
record MoneyJson(
        @Schema(example = "45.00") String amount,
        @Schema(example = "EUR") String currency) {

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
