package org.tongjie.broker.patron;

import java.util.Arrays;
import java.util.Optional;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.language.Language;

/** Why a reader may not borrow now, in words for both readers and staff. */
public enum Obstacle {
  CARD_UNKNOWN("所属馆查无此证", "the home library does not know this card"),
  CANNOT_ASK("无法向所属馆核实", "the home library cannot be asked"),
  EXPIRED("读者证已过期", "the card has expired"),
  SUSPENDED("读者证已停证", "the card is suspended"),
  CARD_LOST("读者证已挂失", "the card is reported lost"),
  TOO_MANY_LOANS("借阅册数已满", "as many loans as allowed"),
  OVERDUE("有逾期未还图书", "loans are overdue"),
  FINES("有未缴费用", "charges are not paid"),
  HOLDS_DENIED("不能预约", "no holds on this card"),
  OTHER("所属馆暂停借阅", "the home library does not lend on this card now"),
  NO_RIGHTS("该读者类型没有通借权限", "this type of reader may not borrow from other libraries");

  private final String chinese;
  private final String english;

  Obstacle(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** It in one of the languages. */
  public String in(Language language) {
    return switch (language) {
      case CHINESE -> chinese;
      case ENGLISH -> english;
    };
  }

  /** Both, as records of acts keep it. */
  public String text() {
    return chinese + " " + english;
  }

  /** The one that a record of acts tells. */
  public static Optional<Obstacle> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
  }

  /** The one of this code. */
  public static Optional<Obstacle> named(String code) {
    return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
  }

  static Obstacle of(Block block) {
    return switch (block.kind()) {
      case EXPIRED -> EXPIRED;
      case SUSPENDED -> SUSPENDED;
      case CARD_LOST -> CARD_LOST;
      case TOO_MANY_LOANS -> TOO_MANY_LOANS;
      case OVERDUE -> OVERDUE;
      case FINES -> FINES;
      case HOLDS_DENIED -> HOLDS_DENIED;
      case OTHER -> OTHER;
    };
  }
}
