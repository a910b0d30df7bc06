package org.tongjie.broker.ils.ncip;

/** What every port of one system shares. */
record NcipParts(NcipClient client, Ids ids, NcipSettings settings) {}
