package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A list on a page of a desk.
 *
 * @param note one line below the heading, or empty
 * @param empty what is said when there is nothing
 */
public record DeskTable(
    String heading, String note, List<String> columns, List<Row> rows, String empty) {
  public DeskTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A line with the acts that help. */
  public record Row(List<DeskCell> cells, List<DeskForm> forms) {
    public Row {
      cells = List.copyOf(cells);
      forms = List.copyOf(forms);
    }
  }
}
