package org.tongjie.z3950.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.z3950.federation.FederatedSearch;
import org.tongjie.z3950.gateway.DescribedFolder.WrongException;
import org.tongjie.z3950.gateway.GatewayConfig.People;
import org.tongjie.z3950.partner.Network;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.partner.PartnerFiles;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.partner.Partners;
import org.tongjie.z3950.target.Target;
import org.tongjie.z3950.target.TargetFileException;
import org.tongjie.z3950.target.TargetFiles;

/** Partners and targets as their files describe them, now and whenever the files change. */
final class PeopleFiles implements AutoCloseable {
  private static final List<Network> THIS_MACHINE =
      List.of(Network.parse("127.0.0.0/8"), Network.parse("::1/128"));

  private final People people;
  private final Optional<DescribedFolder> partners;
  private final Optional<DescribedFolder> targets;

  PeopleFiles(People people, MeterRegistry registry) {
    this.people = people;
    this.partners =
        people
            .partners()
            .map(folder -> new DescribedFolder(folder, people.interval()))
            .map(folder -> folder.shownAs("partners", registry));
    this.targets =
        people
            .targets()
            .map(folder -> new DescribedFolder(folder, people.interval()))
            .map(folder -> folder.shownAs("targets", registry));
  }

  /**
   * Those who may come.
   *
   * @throws PartnerFileException when a partner's file cannot be followed
   */
  List<Partner> partners() throws PartnerFileException {
    List<Partner> all = new ArrayList<>();
    if (people.partners().isPresent()) {
      all.addAll(PartnerFiles.read(people.partners().get()));
    }
    boolean described = all.stream().anyMatch(one -> one.name().equals(Partner.ANONYMOUS));
    switch (people.anonymous()) {
      case REFUSED -> all.removeIf(one -> one.name().equals(Partner.ANONYMOUS));
      case ALLOWED -> {
        if (!described) {
          all.add(Partner.anonymous());
        }
      }
      case LOCAL -> {
        if (!described) {
          all.add(Partner.anonymous(THIS_MACHINE));
        }
      }
    }
    return all;
  }

  /**
   * Those who are asked.
   *
   * @throws TargetFileException when a target's file cannot be followed
   */
  List<Target> targets() {
    return people.targets().map(TargetFiles::readFolder).orElse(List.of());
  }

  /** From now on tells these what the files say. */
  void tell(Partners door, FederatedSearch federation) {
    partners.ifPresent(folder ->
        folder.start(() -> {
          try {
            door.replace(partners());
          } catch (PartnerFileException wrong) {
            throw new WrongException(wrong);
          }
        }));
    targets.ifPresent(folder ->
        folder.start(() -> {
          try {
            federation.replace(targets());
          } catch (TargetFileException wrong) {
            throw new WrongException(wrong);
          }
        }));
  }

  @Override
  public void close() {
    partners.ifPresent(DescribedFolder::close);
    targets.ifPresent(DescribedFolder::close);
  }
}
