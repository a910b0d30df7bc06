package org.tongjie.z3950.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.syntax.RecordSyntax;

class PartnerFilesTest {
  @TempDir private Path folder;

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void everyKeyIsFollowed() throws Exception {
    write(
        "东山.properties",
        """
        password=%s
        addresses=192.0.2.0/24, 2001:db8::/32
        databases=Union, CITY
        charset=gbk
        syntax=unimarc
        rate=60
        sessions=5
        records.per.day=1000
        """
            .formatted(PasswordHash.of("secret").text()));
    Partner partner = PartnerFiles.read(folder).getFirst();
    assertThat(partner.name()).isEqualTo("东山");
    assertThat(partner.password().orElseThrow().matches("secret")).isTrue();
    assertThat(partner.password().orElseThrow().matches("Secret")).isFalse();
    assertThat(partner.mayComeFrom(InetAddress.ofLiteral("192.0.2.77"))).isTrue();
    assertThat(partner.mayComeFrom(InetAddress.ofLiteral("192.0.3.1"))).isFalse();
    assertThat(partner.mayComeFrom(InetAddress.ofLiteral("2001:db8:5::1"))).isTrue();
    assertThat(partner.maySearch("city")).isTrue();
    assertThat(partner.maySearch("SCHOOL")).isFalse();
    assertThat(partner.form().encoding()).contains(MarcEncoding.GB18030);
    assertThat(partner.form().syntax()).isEqualTo(RecordSyntax.UNIMARC);
    assertThat(partner.limits()).isEqualTo(new Partner.Limits(60, 5, 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "adresses=10.0.0.0/8, did you mean addresses?",
    "addresses=library.example, addresses",
    "password=plain, not a password's hash",
    "charset=klingon, is none of UTF-8",
    "syntax=marc22, did you mean marc21?",
    "rate=fast, is not a number",
    "rate=5, needs a password or addresses",
  })
  void whatCannotBeFollowedIsRefusedWithFileAndKey(String line, String said) throws IOException {
    write("p.properties", line);
    assertThatThrownBy(() -> PartnerFiles.read(folder))
        .isInstanceOf(PartnerFileException.class)
        .hasMessageContaining("p.properties")
        .hasMessageContaining(said);
  }

  @Test
  void aFolderThatIsNotThereHasNoPartners() throws PartnerFileException {
    assertThat(PartnerFiles.read(folder.resolve("none"))).isEqualTo(List.of());
  }

  @Test
  void secretsAreNeverShown() {
    PasswordHash hash = PasswordHash.of("secret");
    assertThat(hash.toString()).isEqualTo("PasswordHash[…]");
    assertThat(new Credentials.Password("a", "secret").toString()).doesNotContain("secret");
  }
}
