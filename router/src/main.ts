import { readCommandLine } from './standalone/command-line.ts';
import { HELP } from './standalone/help.ts';

// The router alone, its subgraphs over HTTP: `npm run router`. Which of the two is loaded is decided here and nowhere else.
const command = readCommandLine(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(HELP);
    break;
  case 'refused':
    process.stderr.write(`${command.problem}\n`);
    process.exitCode = 1;
    break;
  case 'tradesense': {
    const { startTradeSenseRouter } = await import('./start-tradesense.ts');
    await startTradeSenseRouter();
    break;
  }
  case 'any supergraph': {
    const { startStandaloneRouter } = await import('./standalone/start-standalone.ts');
    await startStandaloneRouter(command.options);
    break;
  }
}
