package org.tongjie.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.http.MarkedRegion.Library;

/** Everything that is logged, at any level, and all answers: none may tell whose they are. */
final class Overheard implements AutoCloseable {
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private final Gatherer gatherer = new Gatherer();
  private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();

  /** Keeps every line with what it was thrown by. */
  private final class Gatherer extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      String thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      logged.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + thrown);
    }
  }

  Overheard() {
    Logger root = root();
    root.iteratorForAppenders().forEachRemaining(usual::add);
    usual.forEach(root::detachAppender);
    root.setLevel(Level.TRACE);
    // Jetty would dump octets, which the program never turns on; the simulated systems know names.
    for (String other : List.of("org.eclipse.jetty", "org.tongjie.simulator")) {
      ((Logger) LoggerFactory.getLogger(other)).setLevel(Level.INFO);
    }
    gatherer.setContext(root.getLoggerContext());
    gatherer.start();
    root.addAppender(gatherer);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Hears an answer. */
  void answered(String answer) {
    answered.add(answer);
  }

  void toldNothing() {
    assertThat(logged).hasSizeGreaterThan(100);
    assertThat(answered)
        .noneMatch(line -> line.contains(MarkedRegion.PIN) || line.contains(MarkedRegion.NAME));
    List<String> told =
        logged.stream()
            .filter(line ->
                line.contains(MarkedRegion.PIN)
                    || line.contains(MarkedRegion.NAME)
                    || List.of(Library.values()).stream()
                        .anyMatch(library -> line.contains(library.card())))
            .map(line -> line.substring(0, Math.min(line.length(), 300)))
            .limit(5)
            .toList();
    assertThat(told).isEmpty();
  }

  @Override
  public void close() {
    Logger root = root();
    root.setLevel(Level.WARN);
    root.detachAppender(gatherer);
    usual.forEach(root::addAppender);
  }
}
