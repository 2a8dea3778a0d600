import type { Bus, DomainEvent, Subscription } from '../../../kit/events/event.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import { API_KEY_CHANGED, apiKeyChanged } from '../../../schema/events/api-key-changed.ts';
import { ENTITLEMENTS_CHANGED } from '../../../schema/events/entitlements-changed.ts';
import { SESSION_ENDED, sessionEnded } from '../../../schema/events/session-ended.ts';
import type { ApiKeys } from './api-key/api-keys.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { EntitlementsCache } from './entitlements.ts';

/** Longer than an access token lives, so that a router that starts knows every session whose tokens may still be about. */
const REPLAY_MS = 15 * 60_000;

/** Keeps what this router process remembers of callers true to the events: ended sessions, changed keys, changed plans. */
export function followEvents(options: {
  bus: Bus;
  endedSessions: EndedSessions;
  apiKeys: Pick<ApiKeys, 'changed'>;
  entitlements: EntitlementsCache;
  log: Log;
}): Promise<Subscription> {
  /** Per topic: takes the payload, and tells whether it could be read. */
  const apply: Readonly<Record<string, (event: DomainEvent) => boolean>> = {
    [ENTITLEMENTS_CHANGED]({ workspaceId }) {
      options.entitlements.forget(workspaceId);
      return true;
    },
    [SESSION_ENDED]({ payload }) {
      const { data } = sessionEnded.safeParse(payload);
      if (data) options.endedSessions.add(data.sessionId);
      return data !== undefined;
    },
    [API_KEY_CHANGED]({ payload }) {
      const { data } = apiKeyChanged.safeParse(payload);
      if (data) options.apiKeys.changed(data.keyId, data.version);
      return data !== undefined;
    },
  };
  return options.bus.follow({
    name: 'router',
    topics: Object.keys(apply),
    sinceMs: REPLAY_MS,
    async handle(events) {
      for (const event of events)
        if (apply[event.topic]?.(event) === false)
          options.log.error({ eventId: event.id, topic: event.topic }, 'event cannot be read');
    },
  });
}
