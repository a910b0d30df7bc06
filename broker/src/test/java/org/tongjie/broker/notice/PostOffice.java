package org.tongjie.broker.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that insists on STARTTLS and a password, with a certificate of its own making. */
final class PostOffice implements AutoCloseable {
  static final String USER = "tongjie";
  static final String PASSWORD = "post-office-password";
  private static final String KEY_PASSWORD = "changeit";

  /** What came, in order. */
  final List<MimeMessage> mails = new CopyOnWriteArrayList<>();

  /** Codes that the next messages are answered with at their end, instead of being taken. */
  final Queue<Integer> mishaps = new ConcurrentLinkedQueue<>();

  private final SSLContext secret;
  private final SMTPServer server;

  PostOffice(Path folder) throws IOException, GeneralSecurityException {
    this.secret = context(folder);
    this.server =
        new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(0)
            .requireTLS()
            .startTlsSocketFactory(secret)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((user, password, context) -> {
                  if (!USER.equals(user) || !PASSWORD.equals(password)) {
                    throw new LoginFailedException();
                  }
                }))
            .messageHandlerFactory(Handler::new)
            .build();
    server.start();
  }

  /** A key and its certificate for this machine, as the JDK makes them. */
  private static SSLContext context(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("post.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "post",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                KEY_PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("no key was made");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, KEY_PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, KEY_PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("post", store.getCertificate("post"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  /** A sender that trusts this server's certificate. */
  Smtp sender(String password) {
    return new Smtp(config(password), Clock.systemUTC(), trusting());
  }

  SSLSocketFactory trusting() {
    return secret.getSocketFactory();
  }

  SmtpConfig config(String password) {
    return new SmtpConfig(
        "localhost", server.getPortAllocated(), true, USER, password, "library@example.org");
  }

  private final class Handler implements MessageHandler {
    Handler(MessageContext context) {
      // Every message is handled alike.
    }

    @Override
    public void from(String from) {
      // Whoever signed in may send.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith("nobody@")) {
        throw new RejectException(550, "nobody has this address");
      }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      byte[] text = data.readAllBytes();
      Integer mishap = mishaps.poll();
      if (mishap != null) {
        throw new RejectException(mishap, "not now");
      }
      try {
        mails.add(
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(text)));
      } catch (MessagingException unreadable) {
        throw new IOException(unreadable);
      }
      return "taken";
    }

    @Override
    public void done() {
      // Nothing is kept for the session.
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
