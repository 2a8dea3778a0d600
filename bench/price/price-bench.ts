import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { compilePrice } from '../../router/src/price/compile-price.ts';
import { readSchemaCosts } from '../../router/src/price/schema/schema-costs.ts';

const SCHEMA = new URL('../../schema/', import.meta.url);
const WARM_UP = 20_000;
const CALLS = 200_000;
const AIM_P99_MICROSECONDS = 50;

function readPages(): DocumentNode {
  const folder = new URL('operations/', SCHEMA);
  return parse(
    readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n'),
  );
}

function microsecondsOf(call: () => void): number {
  const start = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - start) / 1_000;
}

function percentile(sorted: readonly number[], fraction: number): string {
  return (sorted[Math.floor(sorted.length * fraction)] ?? 0).toFixed(2);
}

/** `npm run bench -- price`: how long it takes to compile and to price each of our page queries. Resolves to 0 within the aim. */
export async function benchPrice(): Promise<number> {
  const costs = readSchemaCosts(readFileSync(new URL('supergraph.graphql', SCHEMA), 'utf8'));
  const pages = readPages();
  let slow = 0;
  process.stdout.write('operation             estimate  compile ms   price µs: p50     p99   p99.9\n');
  for (const node of pages.definitions) {
    if (node.kind !== 'OperationDefinition' || !node.name) continue;
    const name = node.name.value;
    const compileMs = microsecondsOf(() => compilePrice(costs, pages, name)) / 1_000;
    const price = compilePrice(costs, pages, name);
    if (!price) throw new Error(`There is no operation "${name}".`);
    // Different variables at every call, as from different clients.
    const variables = Array.from({ length: 64 }, (_, i) => ({ first: i, last: null, filter: null }));
    for (let i = 0; i < WARM_UP; i += 1) price.estimate(variables[i % 64] ?? {});
    const times = Array.from({ length: CALLS }, (_, i) =>
      microsecondsOf(() => price.estimate(variables[i % 64] ?? {})),
    ).sort((a, b) => a - b);
    if (Number(percentile(times, 0.99)) > AIM_P99_MICROSECONDS) slow += 1;
    const figures = [0.5, 0.99, 0.999].map((each) => percentile(times, each).padStart(8)).join('');
    process.stdout.write(
      `${name.padEnd(20)} ${String(price.estimate({})).padStart(9)} ${compileMs.toFixed(2).padStart(11)}          ${figures}\n`,
    );
  }
  return slow > 0 ? 1 : 0;
}
