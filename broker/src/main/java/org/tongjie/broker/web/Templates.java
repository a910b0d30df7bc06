package org.tongjie.broker.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.tongjie.broker.web.view.ErrorView;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.HomeView;
import org.tongjie.broker.web.view.RecordView;
import org.tongjie.broker.web.view.ResultsView;

/** The templates, compiled with the program; every value they show is escaped for its place. */
final class Templates {
  private static final TemplateEngine ENGINE = engine();

  private Templates() {}

  private static TemplateEngine engine() {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            Templates.class.getClassLoader(),
            "org.tongjie.broker.web.pages");
    engine.setBinaryStaticContent(true);
    return engine;
  }

  static byte[] home(Frame frame, HomeView view) {
    return render("home.jte", frame, view);
  }

  static byte[] results(Frame frame, ResultsView view) {
    return render("results.jte", frame, view);
  }

  static byte[] record(Frame frame, RecordView view) {
    return render("record.jte", frame, view);
  }

  static byte[] error(Frame frame, ErrorView view) {
    return render("error.jte", frame, view);
  }

  private static byte[] render(String template, Frame frame, Object view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, Map.of("frame", frame, "view", view), output);
    return output.toByteArray();
  }
}
