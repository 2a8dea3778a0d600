import { readFileSync, writeFileSync } from 'node:fs';
import { type Composition, composeSupergraph } from './compose-supergraph.ts';
import { firstDifference } from './first-difference.ts';
import { readSubgraphs } from './subgraph-list.ts';

const FOLDER = new URL('../../../schema/', import.meta.url);

function composeOrExit(): Extract<Composition, { ok: true }> {
  const composition = composeSupergraph(readSubgraphs());
  if (composition.ok) return composition;
  process.stderr.write(
    `The subgraphs do not compose:\n${composition.problems.map((p) => `  ${p}\n`).join('')}`,
  );
  process.exit(1);
}

function committed(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const composition = composeOrExit();
const outputs = { 'supergraph.graphql': composition.supergraphSdl, 'api.graphql': composition.apiSdl };
const check = process.argv.includes('--check');
let stale = false;
for (const [name, text] of Object.entries(outputs)) {
  const file = new URL(name, FOLDER);
  const difference = firstDifference(committed(file), text);
  if (difference === null) continue;
  if (check) {
    stale = true;
    process.stderr.write(`schema/${name} is not current:\n${difference}\nRun \`npm run compose\`.\n`);
  } else {
    writeFileSync(file, text);
    process.stdout.write(`schema/${name} written\n`);
  }
}
process.exitCode = stale ? 1 : 0;
