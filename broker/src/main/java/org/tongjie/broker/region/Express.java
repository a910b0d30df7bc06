package org.tongjie.broker.region;

import java.math.BigDecimal;

/**
 * What an express parcel or an own trip takes where no round connects two places.
 *
 * @param days from handing over to arrival
 * @param cost of one piece, in yuan
 */
public record Express(int days, BigDecimal cost) {
  public Express {
    if (days < 0 || cost.signum() < 0) {
      throw new WrongValueException(Complaint.BAD_EXPRESS);
    }
  }
}
