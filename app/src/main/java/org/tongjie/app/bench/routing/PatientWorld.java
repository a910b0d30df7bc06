package org.tongjie.app.bench.routing;

import java.time.Instant;
import java.util.List;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.Region;

/** The same world where a library that has not answered is given up after a time of its own. */
record PatientWorld(World world, Period patience) implements World {
  @Override
  public Region region() {
    return world.region();
  }

  @Override
  public Wanted wanted(int request) {
    return world.wanted(request);
  }

  @Override
  public List<Integer> holders(int request, int home) {
    return world.holders(request, home);
  }

  @Override
  public Answer answer(int request, int library, Instant asked) {
    Answer answer = world.answer(request, library, asked);
    Instant end = patience.after(asked, region().calendarOf(Libraries.place(library)));
    return answer.silent() || answer.end().isAfter(end) ? new Answer(false, true, end) : answer;
  }

  @Override
  public String kind(int library) {
    return world.kind(library);
  }
}
