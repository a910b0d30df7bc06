package org.tongjie.broker.request;

class MemoryRequestsTest extends RequestStoreContract {
  @Override
  protected RequestStore empty() {
    return new MemoryRequests();
  }
}
