package org.tongjie.broker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.broker.ils.IlsException;

/** Mail over a real conversation: STARTTLS, a password, and what can go wrong. */
class SmtpTest {
  private static final String SUBJECT = "通借：《红楼梦校注本：程甲本与脂砚斋重评石头记汇校，附𠮷川幸次郎序》 已到馆，请来取书";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PostOffice post;

  @BeforeEach
  void open() throws Exception {
    post = new PostOffice(folder);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static Message message(String to, String subject) {
    return new Message("request-1 READY 7", to, subject, "《三体》：已到馆，请来取书。\n.\n取书点：县馆台。");
  }

  @Test
  void aChineseNoticeArrivesAsItWasWritten() throws Exception {
    Delivery delivery =
        post.sender(PostOffice.PASSWORD).send(message("reader@example.org", SUBJECT));
    assertThat(delivery).isEqualTo(Delivery.TAKEN);
    assertThat(post.mails).hasSize(1);
    MimeMessage mail = post.mails.getFirst();
    assertThat(mail.getSubject()).isEqualTo(SUBJECT);
    assertThat(mail.getContent()).isEqualTo("《三体》：已到馆，请来取书。\n.\n取书点：县馆台。");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("reader@example.org");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(Collections.list(mail.getAllHeaderLines()))
        .allSatisfy(line -> assertThat(line.lines()).allMatch(part -> part.length() <= 78));
  }

  @Test
  void aTitleCannotAddHeadersOrAMessage() throws Exception {
    post.sender(PostOffice.PASSWORD)
        .send(
            message(
                "reader@example.org",
                "三体\r\nBcc: everybody@example.org\r\n\r\n.\r\nMAIL FROM:<x@example.org>"));
    MimeMessage mail = post.mails.getFirst();
    assertThat(post.mails).hasSize(1);
    assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
    assertThat(mail.getSubject()).startsWith("三体  Bcc: everybody");
  }

  @Test
  void whatIsPutOffIsSentAgainAsTheSameMail() throws Exception {
    post.mishaps.add(451);
    Smtp sender = post.sender(PostOffice.PASSWORD);
    assertThatThrownBy(() -> sender.send(message("reader@example.org", "一")))
        .isInstanceOf(IlsException.class)
        .hasMessageContaining("451")
        .hasMessageNotContaining("reader@");
    sender.send(message("reader@example.org", "一"));
    sender.send(message("reader@example.org", "一"));
    assertThat(post.mails).hasSize(2);
    assertThat(post.mails.get(0).getMessageID()).isEqualTo(post.mails.get(1).getMessageID());
  }

  @Test
  void anAddressThatNobodyHasIsRefusedForGood() {
    assertThat(post.sender(PostOffice.PASSWORD).send(message("nobody@example.org", "一")))
        .isEqualTo(Delivery.REFUSED);
    assertThat(post.mails).isEmpty();
  }

  @Test
  void aWrongPasswordIsAFaultThatDoesNotTellIt() {
    assertThatThrownBy(() -> post.sender("guessed-it").send(message("reader@example.org", "一")))
        .isInstanceOf(IlsException.class)
        .hasMessageContaining("535")
        .hasMessageNotContaining("guessed-it");
    assertThat(post.mails).isEmpty();
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForGetsNeitherPasswordNorMail() {
    Smtp wary = new Smtp(post.config(PostOffice.PASSWORD), Clock.systemUTC());
    assertThatThrownBy(() -> wary.send(message("reader@example.org", "一")))
        .isInstanceOf(IlsException.class);
    assertThat(post.mails).isEmpty();
  }
}
