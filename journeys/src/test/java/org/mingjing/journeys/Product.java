package org.mingjing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The running product with its demo office, and the people who visit it. */
final class Product implements AutoCloseable {

    private final Server server;
    private final Browsers browsers;
    private final Keycloak provider;
    private final List<Visitor> visitors = new ArrayList<>();

    private Product(Server server, Browsers browsers, Keycloak provider) {
        this.server = server;
        this.browsers = browsers;
        this.provider = provider;
    }

    /** Starts it with its demo office; the options are those of {@code bin/run}. */
    static Product start(String... options) {
        var provider = new Keycloak();
        var server = Server.start(provider.settings(), options);
        try {
            return new Product(server, Browsers.start(), provider);
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
        var visitor = new Visitor(browsers.open(reader, server.address()), server, server.address());
        visitors.add(visitor);
        return visitor;
    }

    /** Someone who opens the product by the name of this machine, not by its number. */
    Visitor visitByName() {
        var address = URI.create("http://localhost:" + server.address().getPort());
        var visitor = new Visitor(browsers.open(Reader.ENGLISH, address), server, address);
        visitors.add(visitor);
        return visitor;
    }

    /** Lets the identity provider of the office start, which knows the first officer of a role, and a stranger. */
    Product withProviderFor(String role) {
        provider.begin(server.address(), signIn(role).login());
        return this;
    }

    /** Someone who may also go to the identity provider. */
    Visitor visitWithProvider() {
        provider.await();
        var visitor = visit();
        visitor.mayGoTo(provider.address());
        return visitor;
    }

    /** Who can sign in to the demo office. */
    List<SignIn> signIns() {
        return server.signIns();
    }

    /** Who can sign in to the demo office with a role. */
    SignIn signIn(String role) {
        return signIns().stream()
                .filter(signIn -> signIn.role().equals(role))
                .findFirst()
                .orElseThrow();
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
                provider;
                browsers) {
            visitors.clear();
        }
    }
}
