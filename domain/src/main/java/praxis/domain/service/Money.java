package praxis.domain.service;

import java.math.BigDecimal;
import java.util.Currency;
import praxis.domain.InvalidValue;

/**
 * A price.
 *
 * @param amount 0 to 9,999,999,999.9999, with at most as many decimals as the currency has; kept with exactly so many
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final BigDecimal MOST = new BigDecimal("10000000000");

    public Money {
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.signum() < 0 || amount.compareTo(MOST) >= 0)
            throw new InvalidValue("a price lies from 0 to below " + MOST + ", not at " + amount.toPlainString());
        if (amount.stripTrailingZeros().scale() > digits)
            throw new InvalidValue(currency + " has " + digits + " decimals, so no " + amount.toPlainString());
        amount = amount.setScale(digits);
    }

    /** @throws InvalidValue if either text is not what it should be */
    public static Money parse(String amount, String currency) {
        if (!amount.matches("-?\\d{1,18}(\\.\\d{1,9})?"))
            throw new InvalidValue(InvalidValue.quoted(amount) + " is not an amount like 45.00");
        try {
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        } catch (InvalidValue e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(InvalidValue.quoted(currency) + " is not a currency code of ISO 4217 like EUR");
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
