import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TRANSPORTS } from '../../library/transports.ts';
import type { Case } from './case.ts';
import type { Answer } from './engine.ts';
import { ENGINES } from './engines.ts';
import { createMonolith } from './monolith.ts';
import { composeWorld, type StartedWorld, startWorld } from './start-world.ts';
import type { World } from './world.ts';

/** As JSON, so that order counts, and so that nothing is compared but what a client would get. */
const asSent = (value: unknown): string => JSON.stringify(value, null, 2);

function errorLine({ path = [], extensions }: GraphQLFormattedError): string {
  return [path.join('.'), extensions?.code].filter(Boolean).join(' ');
}

function expectAnswer(answer: Answer, expected: Pick<Case, 'data' | 'errors'>): void {
  const errors = (expected.errors ?? []).map((error) => (typeof error === 'string' ? { at: error } : error));
  const anyCode = new Set(errors.map(({ at }) => at).filter((at) => at.endsWith(' *')));
  const lines = answer.errors.map((error) => {
    const open = `${(error.path ?? []).join('.')} *`;
    return anyCode.has(open) ? open : errorLine(error);
  });
  expect(lines.sort()).toEqual(errors.map(({ at }) => at).sort());
  for (const { at, ...rest } of errors.filter((error) => Object.keys(error).length > 1))
    expect(answer.errors.filter((error) => errorLine(error) === at)).toContainEqual(
      expect.objectContaining({
        ...rest,
        ...(rest.extensions ? { extensions: expect.objectContaining(rest.extensions) } : {}),
      }),
    );
  expect(asSent(answer.data)).toBe(asSent(expected.data));
}

const told = ({ data, errors, calls }: Omit<Case, 'name'>): string => asSent({ data, errors, calls });

function expectCalls(calls: readonly string[], expected: Case['calls']): void {
  if (expected) expect([...calls].sort()).toEqual([...expected].sort());
}

/**
 * Runs cases on one supergraph: on each engine, in process and over HTTP, and over one schema that holds the data of
 * all subgraphs, which knows nothing of federation and so shows what a client has to get.
 */
export function conform(concept: string, createWorld: () => World, cases: readonly Case[]): void {
  const supergraphSdl = composeWorld(createWorld());
  describe.each(ENGINES)(`${concept}: $name`, (engine) => {
    describe.each(TRANSPORTS)('%s', (transport) => {
      const world = createWorld();
      let started: StartedWorld;
      beforeAll(async () => {
        started = await startWorld(world, { engine, transport, supergraphSdl });
      });
      afterAll(() => started.stop());
      beforeEach(() => {
        world.reset?.();
        started.calls.length = 0;
      });
      for (const { name, ...asked } of cases)
        test(name, async () => {
          const faults = engine.faults.flatMap((fault) => asked[fault] ?? []);
          const expected: Case = Object.assign({ name, ...asked }, ...faults.map(({ gets }) => gets));
          // A note of a difference that is none would say wrong things of an engine.
          if (faults.length > 0) expect(told(expected)).not.toBe(told(asked));
          expectAnswer(await started.execute(asked), expected);
          expectCalls(started.calls, expected.calls);
        });
    });
  });

  const comparable = cases.filter(({ federatedOnly }) => federatedOnly === undefined);
  if (comparable.length === 0) return;
  describe(`${concept}: one schema`, () => {
    const world = createWorld();
    const monolith = createMonolith(world, supergraphSdl);
    beforeEach(() => world.reset?.());
    for (const asked of comparable)
      test(asked.name, async () => {
        expectAnswer(await monolith.execute(asked), asked);
      });
  });
}
