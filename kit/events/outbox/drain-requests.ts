/** Those who wait for the outbox to be empty. */
export type DrainRequests = {
  ask(): Promise<void>;
  /** Tells those who asked before this call, if the check says so. Does not check when nobody asked. */
  answer(isDrained: () => Promise<boolean>): Promise<void>;
  /** From now on, and for those who wait, the answer is an error. */
  refuse(): void;
};

/** `onAsk` makes the relay look at once. */
export function createDrainRequests(onAsk: () => void): DrainRequests {
  let waiting: PromiseWithResolvers<void>[] = [];
  let refused = false;
  return {
    ask() {
      const request = Promise.withResolvers<void>();
      if (refused) request.reject(stopped());
      else waiting.push(request);
      onAsk();
      return request.promise;
    },
    async answer(isDrained) {
      const asked = waiting;
      if (asked.length === 0 || !(await isDrained())) return;
      waiting = waiting.filter((request) => !asked.includes(request));
      for (const request of asked) request.resolve();
    },
    refuse() {
      refused = true;
      for (const request of waiting) request.reject(stopped());
      waiting = [];
    },
  };
}

function stopped(): Error {
  return new Error('The outbox relay was stopped before the outbox was empty.');
}
