import type { Bus, DomainEvent, Subscription } from '../../../kit/events/event.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import { ENTITLEMENTS_CHANGED } from '../../../schema/events/entitlements-changed.ts';
import { SESSION_ENDED, sessionEnded } from '../../../schema/events/session-ended.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { EntitlementsCache } from './entitlements.ts';

/** Longer than an access token lives, so that a router that starts knows every session whose tokens may still be about. */
const REPLAY_MS = 15 * 60_000;

/** Keeps what this router process remembers of callers true to the events: ended sessions, changed plans. */
export function followEvents(options: {
  bus: Bus;
  endedSessions: EndedSessions;
  entitlements: EntitlementsCache;
  log: Log;
}): Promise<Subscription> {
  function apply(event: DomainEvent): void {
    if (event.topic === ENTITLEMENTS_CHANGED) {
      options.entitlements.forget(event.workspaceId);
      return;
    }
    const ended = sessionEnded.safeParse(event.payload);
    if (ended.success) options.endedSessions.add(ended.data.sessionId);
    else options.log.error({ eventId: event.id, topic: event.topic }, 'event cannot be read');
  }
  return options.bus.follow({
    name: 'router',
    topics: [SESSION_ENDED, ENTITLEMENTS_CHANGED],
    sinceMs: REPLAY_MS,
    async handle(events) {
      events.forEach(apply);
    },
  });
}
