import { createVitest, parseCLI, type TestCase, type Vitest } from 'vitest/node';
import { installChromium, installRedis } from './setup/programs.ts';

/**
 * `npm test`: installs what the tests need and this machine lacks (Debian, as root), runs all of them,
 * and ends with what did not run and why. Takes the arguments of `vitest run`, for example
 * `npm test -- --project unit kit/`.
 */
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const projects = [options.project ?? []].flat();
const runs = (project: string) => projects.length === 0 || projects.includes(project);
if (runs('database') || runs('federated') || runs('browser')) installRedis();
if (runs('browser')) installChromium();

const vitest = await createVitest({ ...options, watch: false, run: true });
const began = await vitest.start(filter).then(
  () => true,
  (error: unknown) => {
    console.error('The tests could not be started:', error);
    return false;
  },
);
const failed = report(vitest, began ? 0 : 1);
await vitest.close();
process.exit(failed ? 1 : 0);

function report(run: Vitest, notBegun: number): boolean {
  const modules = run.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
  for (const test of tests) counts[test.result().state] += 1;
  // A file that did not load has no tests to count, and is still a failure.
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const unhandled = run.state.getUnhandledErrors().length;
  const failed = counts.failed + counts.pending + broken + unhandled + notBegun;
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  if (skipped.length > 0) console.log(`\nNot run:\n${skipped.map(describeSkipped).join('\n')}`);
  console.log(`\n${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  return failed > 0 || tests.length === 0;
}

function describeSkipped(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' && result.note ? ` (${result.note})` : '';
  return `- ${test.module.relativeModuleId}: ${test.fullName}${note}`;
}
