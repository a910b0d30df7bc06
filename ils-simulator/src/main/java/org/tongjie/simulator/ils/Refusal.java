package org.tongjie.simulator.ils;

/** Why the library does not do what is asked, with the words its screen shows. */
public enum Refusal {
  READER_UNKNOWN("读者证号不存在"),
  WRONG_PIN("密码错误"),
  READER_BLOCKED("读者证已停用"),
  READER_EXPIRED("读者证已过期"),
  LOAN_LIMIT("超过可借册数"),
  HOLD_LIMIT("超过可预约册数"),
  ITEM_UNKNOWN("条码号不存在"),
  ITEM_NOT_LENDABLE("本书不外借"),
  ITEM_NOT_HOLDABLE("本书不可预约"),
  ITEM_ON_SHELF("本书在架，不需预约"),
  ITEM_LENT("本书已借出"),
  ITEM_HELD("本书已被他人预约"),
  ITEM_MISSING("本书下落不明"),
  ALREADY_HELD("已预约过本书"),
  ALREADY_THERE("条码号已存在"),
  HOLD_UNKNOWN("预约不存在"),
  NOT_LENT("本书未借出"),
  RENEWAL_LIMIT("超过续借次数"),
  PLACE_UNKNOWN("取书点不存在"),
  FOREIGN_CARD("外馆的读者证"),
  NOT_OFFERED("本馆不提供此项服务"),
  CLOSED("本馆闭馆");

  private final String text;

  Refusal(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
