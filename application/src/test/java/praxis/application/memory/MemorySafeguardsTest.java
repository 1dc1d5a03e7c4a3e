package praxis.application.memory;

import praxis.application.port.Safeguards;
import praxis.application.port.SafeguardsContract;

final class MemorySafeguardsTest extends SafeguardsContract {

    private static final Safeguards SAFEGUARDS = MemorySafeguards.fresh();

    @Override
    protected Safeguards safeguards() {
        return SAFEGUARDS;
    }
}
