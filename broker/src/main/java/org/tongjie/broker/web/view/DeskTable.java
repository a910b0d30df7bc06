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

  /** How a column's heading stands: as the figures below it, or as text. */
  public String tone(int column) {
    boolean figures =
        rows.stream()
            .limit(1)
            .filter(row -> column < row.cells().size())
            .anyMatch(row -> row.cells().get(column).tone().contains("number"));
    return figures ? "number" : "";
  }

  /** How many lines there are, where that is worth saying. */
  public String count() {
    return rows.size() > 1 ? Integer.toString(rows.size()) : "";
  }

  /** A line with the acts that help. */
  public record Row(List<DeskCell> cells, List<DeskForm> forms) {
    public Row {
      cells = List.copyOf(cells);
      forms = List.copyOf(forms);
    }
  }
}
