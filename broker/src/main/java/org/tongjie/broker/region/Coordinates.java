package org.tongjie.broker.region;

/**
 * A point on the map (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Coordinates(double latitude, double longitude) {
  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  public Coordinates {
    if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
      throw new WrongValueException(Complaint.BAD_COORDINATES, latitude, longitude);
    }
  }
}
