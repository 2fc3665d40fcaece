package org.mingjing.trail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The office's mail server, as the settings {@code mingjing.mail.…} name it; without them there is none. */
@ConfigurationProperties("mingjing.mail")
record MailServer(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String from,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Security security) {

    // As text, its ends of lines would be rewritten on the way, and a signature would no longer hold.
    private static final String AS_IT_IS = "application/octet-stream";
    private static final String PATIENCE_MILLIS = "20000";

    /** How the connection is kept from others; a server whose certificate does not fit its name is refused. */
    enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted before anything is said, or given up. */
        STARTTLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    boolean isNamed() {
        return !host.isBlank() && !from.isBlank();
    }

    /**
     * Sends a letter with one text file and returns its message id.
     *
     * @throws IOException if the server does not take it, with what it said
     */
    String send(String to, String subject, String words, String file, String content) throws IOException {
        var sender = sender();
        try {
            var letter = sender.createMimeMessage();
            var parts = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(to);
            parts.setSubject(subject);
            parts.setText(words);
            parts.addAttachment(file, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)), AS_IT_IS);
            sender.send(letter);
            return letter.getMessageID();
        } catch (MessagingException | MailException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var settings = new Properties();
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
            settings.setProperty("mail.smtp.auth", "true");
        }
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        sender.setJavaMailProperties(settings);
        return sender;
    }
}
