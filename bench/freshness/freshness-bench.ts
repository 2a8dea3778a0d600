import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createLog } from '../../kit/log/create-log.ts';
import { endOnSignalOrCrash } from '../../kit/server/process-end.ts';
import { createUndo, type Undo } from '../../start/lifetime/undo.ts';
import { executionsFile, type Freshness, type Measured, measureImport } from './measure-import.ts';
import { startFiveProcesses, startOneProcess } from './start-shape.ts';

const USAGE = `npm run bench -- freshness [options]
  --rows 200000      executions in the file; every second one closes a trade
  --symbols 400      symbols that they are spread over
  --redis <url>      five processes over this Redis, which must be empty, instead of one process`;

const count = z.coerce.number<string>().int().positive();
const optionsSchema = z.object({
  rows: count.default(200_000),
  symbols: count.default(400),
  redis: z.string().optional(),
});
type FreshnessOptions = z.infer<typeof optionsSchema>;

/**
 * `npm run bench -- freshness`: how soon after the end of an import, and of its undo, the dashboard is current.
 * Resolves to the exit status: 1 when the arguments cannot be used.
 */
export async function benchFreshness(arguments_: string[]): Promise<number> {
  const options = readOptions(arguments_);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 1;
  }
  const undo = createUndo();
  endOnSignalOrCrash(() => undo.all(), createLog({ name: 'bench', level: 'error' }));
  try {
    const { freshness, measureUndo } = await measure(options, undo);
    say(describe(options, freshness));
    const { answering, undoing, untilUndone } = await measureUndo();
    say([
      ['undo answered after', `${answering.toFixed(2)} s`],
      ['undo', `${undoing.toFixed(1)} s`],
      ['until current after the undo', `${untilUndone.toFixed(2)} s`],
    ]);
    return 0;
  } finally {
    await undo.all();
  }
}

async function measure({ rows, symbols, redis }: FreshnessOptions, undo: Undo): Promise<Measured> {
  const shape = await (redis === undefined ? startOneProcess(undo) : startFiveProcesses(redis, undo));
  return measureImport(shape, executionsFile(rows, symbols));
}

function readOptions(arguments_: string[]): FreshnessOptions | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: arguments_, options: { rows: text, symbols: text, redis: text } });
    const parsed = optionsSchema.safeParse(values);
    if (parsed.success) return parsed.data;
    const problems = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`);
    return `${problems.join('\n')}\n\n${USAGE}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}

type Lines = readonly (readonly [name: string, value: string])[];

function describe({ rows, symbols, redis }: FreshnessOptions, seen: Freshness): Lines {
  const postgres = seen.postgresCpu === null ? '' : `, PostgreSQL ${seen.postgresCpu.toFixed(1)} s`;
  return [
    ['shape', redis === undefined ? 'one process' : 'five processes over Redis'],
    ['rows', `${rows.toLocaleString('en-US')} of ${symbols} symbols`],
    ['import', `${seen.importing.toFixed(1)} s, ${Math.round(rows / seen.importing)} rows/s`],
    ['until current', `${seen.untilCurrent.toFixed(2)} s`],
    ['CPU until then', `${seen.cpu.toFixed(1)} s${postgres}`],
    ['longest stall of an event loop', `${seen.longestStallMs.toFixed(0)} ms`],
    ['the same in CPU time', `${seen.longestBusyMs.toFixed(0)} ms`],
    ["slowest of another's pages", `${seen.slowestPageMs.toFixed(0)} ms`],
  ];
}

function say(lines: Lines): void {
  for (const [name, value] of lines) process.stdout.write(`${name.padEnd(32)}${value}\n`);
}
