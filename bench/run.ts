import { benchBudget } from './budget/budget-bench.ts';
import { benchFreshness } from './freshness/freshness-bench.ts';
import { benchPage } from './page/page-bench.ts';
import { benchPrice } from './price/price-bench.ts';

/** The measurements by name. Each takes its own arguments and resolves to the process's exit status. */
const BENCHES: Readonly<Record<string, (arguments_: string[]) => Promise<number>>> = {
  freshness: benchFreshness,
  budget: benchBudget,
  page: benchPage,
  price: benchPrice,
};

const [name = '', ...rest] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) process.exitCode = await bench(rest);
else {
  process.stderr.write(`Usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}> [options]\n`);
  process.exitCode = 1;
}
