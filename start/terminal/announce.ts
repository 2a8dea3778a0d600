import { DEFAULT_DATA_DIR } from '../data-folder/data-dir.ts';
import { DEMO_EMAIL } from '../demo/seed-demo.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The first sign of life; the first start takes a while. */
export function announceStart(): void {
  say('Starting TradeSense …');
}

/** Tells the person at the keyboard where everything is and how to sign in; null when there is no demo trader. */
export function announceReady(options: {
  origin: string;
  demoPassword: string | null;
  dataDir: string;
}): void {
  const { origin, demoPassword, dataDir } = options;
  const kept = dataDir === DEFAULT_DATA_DIR ? '.data/' : dataDir;
  say('');
  say(`  App       ${origin}/`);
  say(`  GraphQL   ${origin}/graphql   (POST)`);
  say(`  Explorer  ${origin}/graphql   (in a browser)`);
  say('');
  if (demoPassword) {
    say(`  Sign in as ${DEMO_EMAIL} with the password ${demoPassword}, or sign up with any address.`);
  } else say('  Sign up with any address.');
  say(`  Stop with Ctrl-C. Data stays in ${kept} until "npm run reset".`);
  say('');
}
