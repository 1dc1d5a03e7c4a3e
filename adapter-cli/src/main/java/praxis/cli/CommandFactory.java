package praxis.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import praxis.cli.console.Beans;

/** Makes the commands: one whose constructor asks for the {@link Beans} is given them, any other is picocli's matter. */
record CommandFactory(Beans beans) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Beans.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(beans));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
