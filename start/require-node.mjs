// Loaded before anything else, in plain JavaScript, so that an old Node gets a sentence and not a syntax error.
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `TradeSense runs on the Node 24 that "npm ci" installs, but this is Node ${process.versions.node}. Start it with "npm start". ` +
      'If you did, npm was told not to run install scripts: run "npm rebuild node" once.\n',
  );
  process.exit(1);
}
// Compiled code is kept between starts, which saves a fifth of their work, where that folder can be written.
modules.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
