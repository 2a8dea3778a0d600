import { createHmac } from 'node:crypto';
import { clientNetwork } from '../../client-address/client-network.ts';
import { requireViewer } from '../../viewer/require-viewer.ts';
import type { Asker } from '../../viewer/viewer.ts';
import type { FieldLimit } from '../read-limits.ts';

/** Who asks, as far as limits need to know. */
export type LimitedCaller = { viewer: Asker; clientAddress: string | undefined };

/** How many calls a limit allows this caller: all where the plan sets no limit; nobody knows while the plan is unknown. */
export type Allowed = number | 'all' | 'unknown';

/** What a limiter is asked about one call. */
export type LimitedCall = {
  field: string;
  key: string;
  allowed: Exclude<Allowed, 'all'>;
  windowSeconds: number;
  uncounted: FieldLimit['uncounted'];
};

/** How many calls the limit allows; `times` as many where the schema says the number. */
export function allowedCalls(limit: FieldLimit, { viewer }: LimitedCaller, times: number): Allowed {
  if (limit.limit != null) return limit.limit * times;
  const { entitlements } = requireViewer(viewer);
  if (!entitlements) return 'unknown';
  return entitlements.exportsPerDay ?? 'all';
}

/**
 * Under which key a call is counted. Everything about the caller goes through HMAC-SHA-256, so that whoever reads the
 * store learns no address, and cannot find out one by trying. Throws `UNAUTHENTICATED` for a caller without a workspace
 * where a workspace is counted.
 */
export function callKey(
  limit: FieldLimit,
  call: { field: string; asker: LimitedCaller; arguments: unknown; secret: string },
): string {
  const { viewer, clientAddress } = call.asker;
  const caller =
    limit.by === 'CLIENT_ADDRESS' ? clientNetwork(clientAddress) : requireViewer(viewer).workspaceId;
  const paths = limit.arguments ?? [];
  const values = paths.map((path) => textAt(call.arguments, path));
  const subject = JSON.stringify([limit.by, caller, ...values]);
  const hashed = createHmac('sha256', `rate limit ${call.secret}`).update(subject).digest('base64url');
  return [call.field, ...paths, limit.duration, hashed].join(':');
}

/** The text at a path such as `input.email`, as people see it: without space around it, in lower case. */
function textAt(from: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], from);
  return String(value ?? '')
    .trim()
    .toLowerCase();
}
