package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;

/**
 * ExtendedServicesRequest (Z39.50-2003 §3.2.9.1): item orders, updates and the like.
 *
 * @param function 1 create, 2 delete, 3 modify
 */
public record ExtendedServicesRequest(
    @Nullable Octets referenceId,
    int function,
    Oid packageType,
    TaskPackage task,
    int waitAction,
    @Nullable String elements,
    List<OtherInformation> otherInfo)
    implements Apdu {
  public ExtendedServicesRequest {
    otherInfo = List.copyOf(otherInfo);
  }

  /** The package as the client wants it; each part may be missing. */
  public record TaskPackage(
      @Nullable String name,
      @Nullable String userId,
      @Nullable IntUnit retentionTime,
      @Nullable List<Permission> permissions,
      @Nullable String description,
      @Nullable External parameters) {
    public TaskPackage {
      permissions = permissions == null ? null : List.copyOf(permissions);
    }
  }

  /** What a user may do with the package: 1 delete, 2 and 3 modify, 4 present, 5 invoke. */
  public record Permission(@Nullable String userId, List<Long> functions) {
    public Permission {
      functions = List.copyOf(functions);
    }
  }
}
