package org.tongjie.app.config;

import java.net.InetAddress;

/**
 * Where pages and API listen.
 *
 * @param port 0 for any free one
 */
public record HttpSettings(InetAddress address, int port) {}
