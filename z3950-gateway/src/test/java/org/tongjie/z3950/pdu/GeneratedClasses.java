package org.tongjie.z3950.pdu;

import com.beanit.asn1bean.compiler.Compiler;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes generated from the standard's ASN.1 and compiled on the spot. */
final class GeneratedClasses implements AutoCloseable {
  private final URLClassLoader loader;

  private GeneratedClasses(URLClassLoader loader) {
    this.loader = loader;
  }

  static GeneratedClasses in(Path directory) throws Exception {
    Path module = Files.writeString(directory.resolve("z3950.asn"), StandardModules.joined());
    Path sources = directory.resolve("sources");
    Compiler.main(
        new String[] {"-f", module.toString(), "-p", "generated", "-o", sources.toString()});
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-cp"));
    arguments.add(
        Path.of(
                com.beanit.asn1bean.ber.BerTag.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI())
            .toString());
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.out, System.out, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("the generated classes do not compile");
    }
    return new GeneratedClasses(
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, GeneratedClasses.class.getClassLoader()));
  }

  /** The class generated for a type of the standard. */
  Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass("generated.z3950." + name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
