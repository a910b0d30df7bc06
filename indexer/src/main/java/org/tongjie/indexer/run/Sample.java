package org.tongjie.indexer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tongjie.indexer.framing.Frame;

/** A fair sample of a batch's frames, the same for the same batch (Vitter's algorithm R). */
final class Sample {
  private static final int SIZE = 400;
  private static final int LONGEST = 64 * 1024;

  private final List<Frame.Raw> frames = new ArrayList<>(SIZE);
  private final Random random = new Random(20_250_401);
  private long seen;

  void add(Frame.Raw frame) {
    if (frame.octets().length > LONGEST) {
      return;
    }
    seen++;
    if (frames.size() < SIZE) {
      frames.add(frame);
      return;
    }
    long place = random.nextLong(seen);
    if (place < SIZE) {
      frames.set((int) place, frame);
    }
  }

  List<Frame.Raw> frames() {
    return frames;
  }
}
