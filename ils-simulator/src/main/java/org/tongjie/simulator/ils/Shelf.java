package org.tongjie.simulator.ils;

/**
 * Where an item belongs.
 *
 * @param owner the owning library (所属馆), as the system names it
 * @param place the library place that is its home, one of the system's places
 * @param location the shelf location within the place (馆藏地)
 * @param callNumber the call number (索书号)
 */
public record Shelf(String owner, String place, String location, String callNumber) {}
