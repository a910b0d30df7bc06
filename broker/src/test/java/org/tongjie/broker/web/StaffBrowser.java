package org.tongjie.broker.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** Chromium as staff use it. */
final class StaffBrowser implements AutoCloseable {
  private final Chromium chromium = new Chromium();

  /** A browser in which a member of staff is signed in at an address. */
  BrowserContext context(String address, StaffClient.Member member, String language, int width) {
    BrowserContext context = chromium.context(Chromium.visitor(language, width));
    context.addCookies(List.of(new Cookie("staff", member.cookie()).setUrl(address)));
    return context;
  }

  /** Keeps a picture of a page of the desk, which must fit and pass axe. */
  static void look(Page page, String name) {
    Chromium.look(page, "desk-" + name);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
