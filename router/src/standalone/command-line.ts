import { parseArgs } from 'node:util';
import { refuseForwarding } from './sources/passed-headers.ts';

/** How the router for any supergraph was asked to run. */
export type StandaloneOptions = {
  /** Path of the supergraph file. */
  supergraph: string;
  /** Null when only the environment says it. */
  port: number | null;
  open: boolean;
  /** The most that one operation may cost; null when nothing is limited. */
  maximumCost: number | null;
  /** What each caller may spend in a minute; null when nothing is limited. */
  pointsPerMinute: number | null;
  /** Names of the client's headers that subgraphs get, in lower case. */
  forwardHeaders: readonly string[];
};

/** What the arguments ask for, or in one sentence why they cannot be followed. */
export type Command =
  | { kind: 'help' }
  | { kind: 'refused'; problem: string }
  | { kind: 'tradesense' }
  | { kind: 'any supergraph'; options: StandaloneOptions };

const SEE_HELP = '"npm run router -- --help" lists what it takes.';
const HIGHEST_PORT = 65_535;
/** A cost is a 53-bit integer at most; larger limits would say nothing. */
const HIGHEST_COST = Number.MAX_SAFE_INTEGER;
const HIGHEST_POINTS = 1_000_000;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean' },
      'maximum-cost': { type: 'string' },
      'points-per-minute': { type: 'string' },
      'forward-header': { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

type Values = ReturnType<typeof parse>;

function isInteger(text: string | undefined, from: number, to: number): boolean {
  return text === undefined || (/^\d{1,16}$/.test(text) && Number(text) >= from && Number(text) <= to);
}

function problemOf(values: Values, forwardHeaders: readonly string[]): string | null {
  const { supergraph, port, open, 'maximum-cost': maximumCost, 'points-per-minute': points } = values;
  if (supergraph === undefined) return 'Say which file with --supergraph FILE';
  if (supergraph === '') return '--supergraph takes the path of a file, such as supergraph.graphql';
  if (!isInteger(port, 0, HIGHEST_PORT))
    return `--port takes a number from 0 to ${HIGHEST_PORT}, and "${port}" is none`;
  if (!isInteger(maximumCost, 1, HIGHEST_COST))
    return `--maximum-cost takes a whole number from 1 up, and "${maximumCost}" is none`;
  if (!isInteger(points, 1, HIGHEST_POINTS))
    return `--points-per-minute takes a whole number from 1 to ${HIGHEST_POINTS}, and "${points}" is none`;
  if (open && points !== undefined)
    return '--open turns budgets off, and --points-per-minute sets one: leave one of them out';
  if (open && maximumCost !== undefined)
    return '--open turns the limit of cost off, and --maximum-cost sets one: leave one of them out';
  return forwardHeaders.map(refuseForwarding).find((problem) => problem !== null) ?? null;
}

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function read(args: readonly string[]): Command {
  const values = parse(args);
  if (values.help) return { kind: 'help' };
  if (Object.keys(values).length === 0) return { kind: 'tradesense' };
  const forwardHeaders = (values['forward-header'] ?? []).map((name) => name.toLowerCase());
  const problem = problemOf(values, forwardHeaders);
  if (problem !== null || values.supergraph === undefined)
    return { kind: 'refused', problem: `${problem}. ${SEE_HELP}` };
  const options = {
    supergraph: values.supergraph,
    port: numberOrNull(values.port),
    open: values.open ?? false,
    maximumCost: numberOrNull(values['maximum-cost']),
    pointsPerMinute: numberOrNull(values['points-per-minute']),
    forwardHeaders: [...new Set(forwardHeaders)],
  };
  return { kind: 'any supergraph', options };
}

/** Reads the arguments of `npm run router -- …`. Without any, TradeSense's own router is asked for. */
export function readCommandLine(args: readonly string[]): Command {
  try {
    return read(args);
  } catch (error) {
    // parseArgs says in one sentence what it does not know or misses; what follows is advice for other programs.
    const [reason = 'The arguments cannot be read'] = (error as Error).message.split(/\.\s/);
    return { kind: 'refused', problem: `${reason}. ${SEE_HELP}` };
  }
}
