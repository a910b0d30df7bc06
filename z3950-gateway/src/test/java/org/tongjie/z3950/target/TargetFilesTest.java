package org.tongjie.z3950.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.query.Scope;

class TargetFilesTest {
  @TempDir Path folder;

  static List<String> profiles() {
    return Profiles.names();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileMakesATargetOnceItsPlaceIsKnown(String name) {
    Profile profile = Profiles.named(name);
    Map<String, String> values = new HashMap<>(Map.of("profile", name));
    if ("sru".equals(profile.values().get("protocol"))) {
      values.put("protocol", "sru");
      values.put("url", "http://example.org/db");
    } else {
      values.put("host", "example.org");
      values.put("database", "test");
    }
    Target target = TargetFiles.of("t", values, folder);
    assertThat(profile.about()).isNotBlank();
    assertThat(target.query().mapping())
        .isInstanceOfAny(QueryMapping.Attributes.class, QueryMapping.Cql.class);
  }

  @Test
  void fileOverridesItsProfile() throws IOException {
    Files.writeString(folder.resolve("secret"), "geheim\n");
    Target target =
        file(
            "county.properties",
            """
            profile = huiwen
            name = 县图书馆
            host = 127.0.0.1
            port = 2200
            database = a, b
            user = union
            password.file = secret
            records.charset = utf-8
            records.holdings = 905 b=barcode c=location f=call
            index.subject = none
            limit.answer = 800ms
            limit.records = 20
            """);
    assertThat(target.code()).isEqualTo("county");
    assertThat(target.name()).isEqualTo("县图书馆");
    assertThat(target.address()).isEqualTo(new Address.Z3950("127.0.0.1", 2200, List.of("a", "b")));
    assertThat(target.credentials()).isEqualTo(new Credentials.Open("union", "geheim"));
    assertThat(target.records())
        .isEqualTo(
            new RecordForm(
                RecordForm.Syntax.UNIMARC,
                MarcDialect.CNMARC,
                MarcEncoding.UTF_8,
                "F",
                Optional.of(HoldingsProfile.parse("905 b=barcode c=location f=call"))));
    assertThat(target.query().terms()).isEqualTo(Charset.forName("GB18030"));
    assertThat(((QueryMapping.Attributes) target.query().mapping()).indexes())
        .containsKey(Scope.TITLE)
        .doesNotContainKey(Scope.SUBJECT);
    assertThat(target.limits().answer()).isEqualTo(Duration.ofMillis(800));
    assertThat(target.limits().maxRecords()).isEqualTo(20);
  }

  @Test
  void secretsDoNotShowInText() throws IOException {
    Files.writeString(folder.resolve("secret"), "geheim\n");
    Target target =
        file("x.properties", "host=h\ndatabase=d\nuser=u\ngroup=g\npassword.file=secret\n");
    assertThat(target.credentials()).isEqualTo(new Credentials.IdPass("g", "u", "geheim"));
    assertThat(target.toString()).doesNotContain("geheim");
  }

  @Test
  void sruTargetNeedsNoProfile() throws IOException {
    Target target =
        file("s.properties", "protocol=sru\nurl=https://example.org/sru\nversion=2.0\n");
    assertThat(target.address())
        .isEqualTo(new Address.Sru(URI.create("https://example.org/sru"), Address.SruVersion.V2_0));
  }

  @Test
  void folderGivesAllTargetsInOrder() throws IOException {
    write("b.properties", "host=h\ndatabase=d\n");
    write("a.properties", "host=h\ndatabase=d\n");
    write("notes.txt", "nothing");
    assertThat(TargetFiles.readFolder(folder)).extracting(Target::code).containsExactly("a", "b");
    assertThat(TargetFiles.readFolder(folder.resolve("none"))).isEmpty();
  }

  @Test
  void faultsNameFileKeyAndRemedy() {
    refused("hots=h\ndatabase=d\n", "unknown key \"hots\": did you mean \"host\"?");
    refused("database=d\n", "host is missing");
    refused("host=h\ndatabase=d\nprofile=koah\n", "did you mean \"koha\"?");
    refused("host=h\ndatabase=d\nport=many\n", "port: \"many\" is no number");
    refused("host=h\ndatabase=d\nlimit.answer=5\n", "limit.answer: \"5\" is no time");
    refused("host=h\ndatabase=d\nindex.title=title\n", "index.title: \"title\" are no attributes");
    refused("host=h\ndatabase=d\nrecords.syntax=grs\n", "records.syntax is one of marc21, unimarc");
    refused("host=h\ndatabase=d\ncharset.terms=klingon\n", "charset.terms: \"klingon\"");
    refused("host=h\ndatabase=d\nuser=u\npassword.file=gone\n", "password.file: cannot read gone");
    refused("protocol=sru\nurl=ftp://x/y\n", "no address of an SRU database");
  }

  private void refused(String text, String reason) {
    assertThatThrownBy(() -> file("bad.properties", text))
        .isInstanceOf(TargetFileException.class)
        .hasMessageContaining("bad.properties")
        .hasMessageContaining(reason);
  }

  private Target file(String name, String text) throws IOException {
    return TargetFiles.read(write(name, text));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
