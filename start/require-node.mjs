// Loaded before anything else, in plain JavaScript, so that an old Node gets a sentence and not a syntax error.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `TradeSense runs on the Node 24 that "npm ci" installs, but this is Node ${process.versions.node}. Start it with "npm start". ` +
      'If you did, npm was told not to run install scripts: run "npm rebuild node" once.\n',
  );
  process.exit(1);
}
