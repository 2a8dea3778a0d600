import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { KnownAccess } from '../access/access.ts';
import { checkOperation } from '../check/check-operation.ts';
import { exampleTabs } from './example-tabs.ts';

const everything = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const access: KnownAccess = { phase: 'known', caller: 'user', scopes: [], mine: everything, everything };

test.each(exampleTabs)('an example can be run as it is: $query', ({ query, variables }) => {
  const checked = checkOperation({ query, variables: JSON.parse(variables) }, access);
  expect(checked).toMatchObject({ kind: 'ready', closed: [] });
});
