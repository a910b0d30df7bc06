package org.tongjie.broker.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text file that pages refer to. */
public enum Asset {
  STYLE("style.css", "text/css;charset=utf-8"),
  DESK_STYLE("desk.css", "text/css;charset=utf-8"),
  LIVE_SCRIPT("live.js", "text/javascript;charset=utf-8"),
  SHELVES_SCRIPT("shelves.js", "text/javascript;charset=utf-8"),
  ICON("icon.svg", "image/svg+xml;charset=utf-8");

  private final String fileName;
  private final String mediaType;
  private final String content;
  private final String digest;

  Asset(String fileName, String mediaType) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.content = read("assets/" + fileName);
    this.digest = digest(content);
  }

  public String fileName() {
    return fileName;
  }

  /** The file name with a digest of the content in it: what has it never changes. */
  public String lastingName() {
    int dot = fileName.lastIndexOf('.');
    return fileName.substring(0, dot) + "-" + digest + fileName.substring(dot);
  }

  public String address() {
    return "/assets/" + lastingName();
  }

  public String mediaType() {
    return mediaType;
  }

  public String content() {
    return content;
  }

  public String digest() {
    return digest;
  }

  private static String read(String path) {
    try (InputStream stream = Asset.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(path + " is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + path, failure);
    }
  }

  private static String digest(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
