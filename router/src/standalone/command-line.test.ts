import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

const SEE_HELP = ' "npm run router -- --help" lists what it takes.';

test('no argument means the router of TradeSense', () => {
  expect(readCommandLine([])).toEqual({ kind: 'tradesense' });
});

test.each([['--help'], ['-h'], ['--supergraph', 'a.graphql', '--help']])('%s asks for help', (...args) => {
  expect(readCommandLine(args)).toEqual({ kind: 'help' });
});

test('a file alone is enough', () => {
  const options = {
    supergraph: 'a.graphql',
    port: null,
    open: false,
    maximumCost: null,
    pointsPerMinute: null,
    forwardHeaders: [],
  };
  expect(readCommandLine(['--supergraph', 'a.graphql'])).toEqual({ kind: 'any supergraph', options });
});

test('everything at once', () => {
  const args = ['--supergraph=a.graphql', '--port=0', '--maximum-cost', '500', '--points-per-minute=60'];
  const headers = [
    '--forward-header',
    'Authorization',
    '--forward-header=X-Tenant',
    '--forward-header=x-tenant',
  ];
  const options = {
    supergraph: 'a.graphql',
    port: 0,
    open: false,
    maximumCost: 500,
    pointsPerMinute: 60,
    forwardHeaders: ['authorization', 'x-tenant'],
  };
  expect(readCommandLine([...args, ...headers])).toEqual({ kind: 'any supergraph', options });
});

const FILE = ['--supergraph', 'a.graphql'];

test.each<[string[], string]>([
  [['--open'], 'Say which file with --supergraph FILE.'],
  [['--port', '4000'], 'Say which file with --supergraph FILE.'],
  [['--supergraph', ''], '--supergraph takes the path of a file, such as supergraph.graphql.'],
  [['--supergraph'], "Option '--supergraph <value>' argument missing."],
  [['--supergraph', '--open'], "Option '--supergraph' argument is ambiguous."],
  [[...FILE, '--watch'], "Unknown option '--watch'."],
  [[...FILE, 'b.graphql'], "Unexpected argument 'b.graphql'."],
  [[...FILE, '--open=yes'], "Option '--open' does not take an argument."],
  [[...FILE, '--port', '65536'], '--port takes a number from 0 to 65535, and "65536" is none.'],
  [[...FILE, '--port', '4e3'], '--port takes a number from 0 to 65535, and "4e3" is none.'],
  [[...FILE, '--port='], '--port takes a number from 0 to 65535, and "" is none.'],
  [[...FILE, '--maximum-cost', '0'], '--maximum-cost takes a whole number from 1 up, and "0" is none.'],
  [
    [...FILE, '--points-per-minute', '1000001'],
    '--points-per-minute takes a whole number from 1 to 1000000, and "1000001" is none.',
  ],
  [
    [...FILE, '--open', '--points-per-minute', '9'],
    '--open turns budgets off, and --points-per-minute sets one: leave one of them out.',
  ],
  [
    [...FILE, '--open', '--maximum-cost', '9'],
    '--open turns the limit of cost off, and --maximum-cost sets one: leave one of them out.',
  ],
  [
    [...FILE, '--forward-header', 'X Tenant'],
    '--forward-header takes the name of a header, such as authorization, and "x tenant" is none.',
  ],
  [
    [...FILE, '--forward-header', 'Host'],
    '--forward-header cannot pass "host" on, which the router sets itself.',
  ],
])('%j is refused in one sentence', (args, problem) => {
  expect(readCommandLine(args)).toEqual({ kind: 'refused', problem: problem + SEE_HELP });
});
