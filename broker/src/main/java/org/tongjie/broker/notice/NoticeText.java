package org.tongjie.broker.notice;

import java.time.LocalDate;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;

/** The words of a notice, without the reader's name, which we do not know. */
record NoticeText(String subject, String body) {

  /**
   * The words.
   *
   * @param language {@code en} for English, anything else for Chinese
   */
  static NoticeText of(PatronRequest request, Notice notice, Region region, String language) {
    boolean english = language.equals("en");
    String title =
        english ? "“" + request.wish().title() + "”" : "《" + request.wish().title() + "》";
    String words = english ? english(notice) : chinese(notice);
    String place =
        region
            .place(request.wish().pickup())
            .map(Place::names)
            .map(names -> english && !names.english().isEmpty() ? names.english() : names.chinese())
            .orElse(request.wish().pickup().value());
    String due =
        request.currentSupplier().flatMap(SupplierRequest::due).map(LocalDate::toString).orElse("");
    String body =
        english
            ? "%s: %s.%nPickup place: %s.%s".formatted(title, words, place, day(" Due: ", due))
            : "%s：%s。%n取书点：%s。%s".formatted(title, words, place, day("应还日期：", due));
    return new NoticeText((english ? "Tongjie: " : "通借：") + title + " " + words, body);
  }

  private static String day(String before, String due) {
    return due.isEmpty() ? "" : before + due;
  }

  private static String chinese(Notice notice) {
    return switch (notice) {
      case NONE -> "";
      case ACCEPTED -> "申请已受理";
      case PICKUP_CHANGED -> "取书点已由图书馆变更";
      case REFUSED -> "所属馆未同意借阅";
      case NOT_SUPPLIED -> "没有图书馆能够提供";
      case ON_ITS_WAY -> "已寄出，正在途中";
      case READY -> "已到馆，请来取书";
      case NOT_COLLECTED -> "过期未取，已退回";
      case DUE_SOON -> "即将到期";
      case OVERDUE -> "已逾期，请尽快归还";
      case RECALLED -> "被催还，请按时归还";
      case RENEWED -> "续借成功";
      case NOT_RENEWED -> "未能续借";
      case CANCELLED -> "申请已取消";
      case RETURNED -> "已归还";
    };
  }

  private static String english(Notice notice) {
    return switch (notice) {
      case NONE -> "";
      case ACCEPTED -> "your request is accepted";
      case PICKUP_CHANGED -> "the library changed the pickup place";
      case REFUSED -> "your library did not agree";
      case NOT_SUPPLIED -> "no library can supply it";
      case ON_ITS_WAY -> "on its way";
      case READY -> "ready to collect";
      case NOT_COLLECTED -> "not collected in time, sent back";
      case DUE_SOON -> "due soon";
      case OVERDUE -> "overdue, please bring it back";
      case RECALLED -> "recalled, please bring it back in time";
      case RENEWED -> "renewed";
      case NOT_RENEWED -> "not renewed";
      case CANCELLED -> "your request is cancelled";
      case RETURNED -> "returned";
    };
  }
}
