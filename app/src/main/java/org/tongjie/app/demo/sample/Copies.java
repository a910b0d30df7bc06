package org.tongjie.app.demo.sample;

import java.util.List;

/**
 * What a library holds of a manifestation.
 *
 * @param bookNumber the number within the class that completes the call number (种次号)
 */
record Copies(
    String controlNumber,
    String classNumber,
    int bookNumber,
    String location,
    List<String> barcodes) {

  Copies {
    barcodes = List.copyOf(barcodes);
  }

  String callNumber() {
    return classNumber + "/" + bookNumber;
  }
}
