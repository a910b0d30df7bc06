package org.tongjie.broker.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.web.view.AskView;
import org.tongjie.broker.web.view.CardImportView;
import org.tongjie.broker.web.view.CardView;
import org.tongjie.broker.web.view.CardsView;
import org.tongjie.broker.web.view.DeskFrame;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskRequestView;
import org.tongjie.broker.web.view.ErrorView;
import org.tongjie.broker.web.view.Frame;
import org.tongjie.broker.web.view.HomeView;
import org.tongjie.broker.web.view.JoinView;
import org.tongjie.broker.web.view.LiveHitView;
import org.tongjie.broker.web.view.LiveLinks;
import org.tongjie.broker.web.view.LiveTargetView;
import org.tongjie.broker.web.view.LiveView;
import org.tongjie.broker.web.view.MyView;
import org.tongjie.broker.web.view.ReaderSettingsView;
import org.tongjie.broker.web.view.RecordView;
import org.tongjie.broker.web.view.RegionFormView;
import org.tongjie.broker.web.view.RegionTreeView;
import org.tongjie.broker.web.view.RequestView;
import org.tongjie.broker.web.view.ResultsView;
import org.tongjie.broker.web.view.ScanView;
import org.tongjie.broker.web.view.SchoolYearView;
import org.tongjie.broker.web.view.SheetView;
import org.tongjie.broker.web.view.ShelfLinks;
import org.tongjie.broker.web.view.ShelvesView;
import org.tongjie.broker.web.view.SignInView;
import org.tongjie.broker.web.view.SlipView;
import org.tongjie.broker.web.view.WhyView;

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

  static byte[] results(Frame frame, ResultsView view, LiveLinks live, ShelfLinks shelves) {
    return render(
        "results.jte", Map.of("frame", frame, "view", view, "live", live, "shelves", shelves));
  }

  static byte[] liveResults(Frame frame, LiveView view) {
    return render("liveresults.jte", frame, view);
  }

  /** The state of partner libraries as a part of a page. */
  static String liveTargets(Frame frame, List<LiveTargetView> targets) {
    return part("part/livetargets.jte", Map.of("frame", frame, "targets", targets));
  }

  /** What partner libraries have of one manifestation, as a part of a page. */
  static String liveHit(Frame frame, LiveHitView hit) {
    return part("part/livehit.jte", Map.of("frame", frame, "hit", hit));
  }

  static byte[] record(Frame frame, RecordView view, ShelfLinks shelves) {
    return render("record.jte", Map.of("frame", frame, "view", view, "shelves", shelves));
  }

  static byte[] shelves(Frame frame, ShelvesView view) {
    return render("shelves.jte", frame, view);
  }

  static byte[] regionTree(DeskFrame desk, RegionTreeView view) {
    return render("regiontree.jte", desk, view);
  }

  static byte[] regionForm(DeskFrame desk, RegionFormView view) {
    return render("regionform.jte", desk, view);
  }

  static byte[] signIn(Frame frame, SignInView view) {
    return render("signin.jte", frame, view);
  }

  static byte[] ask(Frame frame, AskView view) {
    return render("ask.jte", frame, view);
  }

  static byte[] me(Frame frame, MyView view) {
    return render("me.jte", frame, view);
  }

  static byte[] request(Frame frame, RequestView view) {
    return render("request.jte", frame, view);
  }

  static byte[] readerSettings(Frame frame, ReaderSettingsView view) {
    return render("readersettings.jte", frame, view);
  }

  static byte[] error(Frame frame, ErrorView view) {
    return render("error.jte", frame, view);
  }

  static byte[] deskScan(DeskFrame desk, ScanView view) {
    return render("deskscan.jte", desk, view);
  }

  static byte[] deskLists(DeskFrame desk, DeskPage view) {
    return render("desklists.jte", desk, view);
  }

  static byte[] deskRequest(DeskFrame desk, DeskRequestView view) {
    return render("deskrequest.jte", desk, view);
  }

  static byte[] deskWhy(DeskFrame desk, WhyView view) {
    return render("deskwhy.jte", desk, view);
  }

  static byte[] cards(DeskFrame desk, CardsView view) {
    return render("cards.jte", desk, view);
  }

  static byte[] card(DeskFrame desk, CardView view) {
    return render("card.jte", desk, view);
  }

  static byte[] cardImport(DeskFrame desk, CardImportView view) {
    return render("cardimport.jte", desk, view);
  }

  static byte[] pinSlips(DeskFrame desk, List<SlipView> slips) {
    return render("pinslips.jte", desk, slips);
  }

  static byte[] schoolYear(DeskFrame desk, SchoolYearView view) {
    return render("schoolyear.jte", desk, view);
  }

  static byte[] joined(DeskFrame desk, JoinView view) {
    return render("joined.jte", desk, view);
  }

  static byte[] deskSheet(DeskFrame desk, SheetView view) {
    return render("desksheet.jte", desk, view);
  }

  static byte[] deskSlip(DeskFrame desk, SlipView view) {
    return render("deskslip.jte", desk, view);
  }

  private static byte[] render(String template, DeskFrame desk, Object view) {
    return render(template, Map.of("desk", desk, "view", view));
  }

  private static byte[] render(String template, Frame frame, Object view) {
    return render(template, Map.of("frame", frame, "view", view));
  }

  private static String part(String template, Map<String, Object> parameters) {
    return new String(render(template, parameters), StandardCharsets.UTF_8);
  }

  private static byte[] render(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(template, parameters, output);
    return output.toByteArray();
  }
}
