package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running product with its demo office, and the people who visit it. */
final class Product implements AutoCloseable {

    private final Server server;
    private final Browsers browsers;
    private final List<Visitor> visitors = new ArrayList<>();

    private Product(Server server, Browsers browsers) {
        this.server = server;
        this.browsers = browsers;
    }

    /** Starts it with its demo office; the options are those of {@code bin/run}. */
    static Product start(String... options) {
        var server = Server.start(options);
        try {
            return new Product(server, Browsers.start());
        } catch (RuntimeException noBrowser) {
            server.close();
            throw noBrowser;
        }
    }

    /** Someone who reads English, at a desk, and is not signed in yet. */
    Visitor visit() {
        return visit(Reader.ENGLISH);
    }

    Visitor visit(Reader reader) {
        var visitor = new Visitor(browsers.open(reader, server.address()), server);
        visitors.add(visitor);
        return visitor;
    }

    /** Who can sign in to the demo office. */
    List<SignIn> signIns() {
        return server.signIns();
    }

    /** A folder in which a journey may keep the files it hands in. */
    static Path folder(String name) {
        var folder = Path.of("target", name);
        try {
            return java.nio.file.Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void photographVisitors(String name) {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).isPhotographed(name + "-" + (i + 1));
        }
    }

    void sayGoodbye() {
        var complaints = new ArrayList<String>();
        visitors.forEach(visitor -> complaints.addAll(visitor.leave()));
        visitors.clear();
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained on the way:\n" + String.join("\n", complaints));
        }
    }

    @Override
    public void close() {
        try (server;
                browsers) {
            visitors.clear();
        }
    }
}
