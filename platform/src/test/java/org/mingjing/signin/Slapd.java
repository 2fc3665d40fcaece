package org.mingjing.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A directory server of its own for a test: Debian's slapd on a free port of this machine, with a few people in it. */
final class Slapd implements AutoCloseable {

    static final String BASE = "ou=people,dc=office,dc=example";
    static final String READER = "cn=reader,dc=office,dc=example";
    static final String READERS_PASSWORD = "what the reader knows";
    static final String PASSWORD = "what wu knows in the directory";

    private static final int SECONDS_TO_START = 30;

    private static final String CONFIGURATION = """
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile FOLDER/pid
            database mdb
            suffix "dc=office,dc=example"
            directory FOLDER/db
            access to attrs=userPassword by anonymous auth by * none
            access to * by dn="cn=reader,dc=office,dc=example" read by * none
            """;

    private static final String PEOPLE = """
            dn: dc=office,dc=example
            objectClass: dcObject
            objectClass: organization
            dc: office
            o: Office

            dn: cn=reader,dc=office,dc=example
            objectClass: organizationalRole
            objectClass: simpleSecurityObject
            cn: reader
            userPassword: what the reader knows

            dn: ou=people,dc=office,dc=example
            objectClass: organizationalUnit
            ou: people

            dn: cn=吴某,ou=people,dc=office,dc=example
            objectClass: inetOrgPerson
            cn: 吴某
            sn: 吴
            uid: wu
            userPassword: what wu knows in the directory

            dn: cn=stranger,ou=people,dc=office,dc=example
            objectClass: inetOrgPerson
            cn: stranger
            sn: stranger
            uid: stranger
            userPassword: what wu knows in the directory

            dn: cn=twin one,ou=people,dc=office,dc=example
            objectClass: inetOrgPerson
            cn: twin one
            sn: twin
            uid: chen
            userPassword: what wu knows in the directory

            dn: cn=twin two,ou=people,dc=office,dc=example
            objectClass: inetOrgPerson
            cn: twin two
            sn: twin
            uid: chen
            userPassword: what wu knows in the directory
            """;

    private final Process process;
    private final int port;

    private Slapd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Slapd start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("db"));
        var configuration =
                Files.writeString(folder.resolve("slapd.conf"), CONFIGURATION.replace("FOLDER", folder.toString()));
        var people = Files.writeString(folder.resolve("people.ldif"), inBase64(PEOPLE));
        var filled = run(folder, "/usr/sbin/slapadd", "-f", configuration.toString(), "-l", people.toString());
        if (filled.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("said")));
        }
        var port = freePort();
        var slapd = new Slapd(
                run(
                        folder,
                        "/usr/sbin/slapd",
                        "-d",
                        "0",
                        "-f",
                        configuration.toString(),
                        "-h",
                        "ldap://127.0.0.1:" + port),
                port);
        slapd.awaitAnswer();
        return slapd;
    }

    /** LDIF is ASCII: other names are written in Base64 (RFC 2849). */
    private static String inBase64(String ldif) {
        return ldif.lines()
                .map(line -> line.chars().allMatch(sign -> sign < 128)
                        ? line
                        : line.replaceFirst(": .*", "")
                                + ":: "
                                + Base64.getEncoder()
                                        .encodeToString(line.replaceFirst("^[^:]*: ", "")
                                                .getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Process run(Path folder, String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!answers() && process.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean answers() {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "ldap://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
