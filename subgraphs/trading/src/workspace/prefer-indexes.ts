import type { Query } from '../../../../kit/database/session.ts';

const SETTINGS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'jit'];

/**
 * For the rest of the transaction. Every statement of bulk work finds its rows by an index; the planner would not see
 * that, because it has no statistics yet of what the transaction itself, or the one before it, has just written.
 */
export async function preferIndexes(query: Query): Promise<void> {
  await query({ text: `select ${SETTINGS.map((name) => `set_config('${name}', 'off', true)`).join(', ')}` });
}
