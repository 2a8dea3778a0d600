import { z } from 'zod';
import type { DomainEvent } from '../../event.ts';

/** An entry of a topic's stream. `event` is null when its fields are not those of an event. */
export type StreamEntry = {
  readonly stream: string;
  /** `<milliseconds>-<sequence>`, given by the server. */
  readonly id: string;
  readonly event: DomainEvent | null;
};

/** An entry as it arrives; its fields are null when it was trimmed while it waited for a handler. */
const rawEntry = z.tuple([z.string(), z.array(z.string()).nullable()]);
const readReply = z.array(z.tuple([z.string(), z.array(rawEntry)])).nullable();
const fields = z.object({ id: z.string(), workspace: z.string(), payload: z.string() });

/** The fields of an event, as arguments of XADD. The topic is the stream's. */
export function toFields(event: DomainEvent): string[] {
  return ['id', event.id, 'workspace', event.workspaceId, 'payload', JSON.stringify(event.payload)];
}

/** The entries of a reply of XREAD or XREADGROUP, all streams merged in the order in which the server got them. */
export function parseReadReply(reply: unknown, topicOf: (stream: string) => string): StreamEntry[] {
  const streams = readReply.parse(reply) ?? [];
  return streams
    .flatMap(([stream, entries]) => parseEntries(entries, stream, topicOf(stream)))
    .sort((a, b) => compareIds(a.id, b.id));
}

/** The entries of one stream, as XAUTOCLAIM gives them. */
export function parseEntries(reply: unknown, stream: string, topic: string): StreamEntry[] {
  return z
    .array(rawEntry)
    .parse(reply)
    .map(([id, flat]) => ({ stream, id, event: flat ? toEvent(flat, topic) : null }));
}

function toEvent(flat: readonly string[], topic: string): DomainEvent | null {
  const known = fields.safeParse(toRecord(flat));
  if (!known.success) return null;
  const { id, workspace, payload } = known.data;
  try {
    return { id, topic, workspaceId: workspace, payload: JSON.parse(payload) };
  } catch {
    return null;
  }
}

/** `[name, value, name, value, …]` as an object. */
export function toRecord(flat: readonly unknown[]): Record<string, unknown> {
  const pairs: [string, unknown][] = [];
  for (let index = 0; index + 1 < flat.length; index += 2) pairs.push([String(flat[index]), flat[index + 1]]);
  return Object.fromEntries(pairs);
}

/** Negative when `a` is older. Both parts are numbers of any length, so they are not compared as text. */
export function compareIds(a: string, b: string): number {
  const [aTime = '0', aSequence = '0'] = a.split('-');
  const [bTime = '0', bSequence = '0'] = b.split('-');
  return Number(aTime) - Number(bTime) || Number(aSequence) - Number(bSequence);
}
