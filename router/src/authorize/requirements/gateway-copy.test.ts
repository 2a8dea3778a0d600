import { expect, test } from 'vitest';
import { gatewayCopy } from './gateway-copy.ts';

test('the marker is taken from what this router enforces, and from nothing else', () => {
  const sdl = `schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
    @link(url: "https://specs.apollo.dev/policy/v0.1", as: "p", for: SECURITY, import: ["@policy"])
    @link(url: "https://example.com/sealed/v1.0", for: SECURITY)
  { query: Query }
  extend schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
  "Kept." type Query { f: Int @p(policies: [["a"]]) }`;
  const links = gatewayCopy(sdl).match(/@link\([^)]*\)/g);
  expect(links).toEqual([
    '@link(url: "https://specs.apollo.dev/link/v1.0")',
    '@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)',
    '@link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)',
    '@link(url: "https://specs.apollo.dev/policy/v0.1", as: "p", import: ["@policy"])',
    '@link(url: "https://example.com/sealed/v1.0", for: SECURITY)',
    '@link(url: "https://specs.apollo.dev/authenticated/v0.1")',
  ]);
  expect(gatewayCopy(sdl)).toContain('"Kept."\ntype Query {\n  f: Int @p(policies: [["a"]])\n}');
});
