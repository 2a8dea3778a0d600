import { DEMO_EMAIL, type DemoOutcome } from './demo/seed-demo.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The first sign of life; the first start takes a while. */
export function announceStart(): void {
  say('Starting TradeSense …');
}

/** Tells the person at the keyboard where everything is and how to sign in. */
export function announceReady(options: { origin: string; demo: DemoOutcome | null; password: string }): void {
  const { origin, demo, password } = options;
  say('');
  say(`  App       ${origin}/`);
  say(`  GraphQL   ${origin}/graphql   (POST)`);
  say(`  Explorer  ${origin}/graphql   (in a browser)`);
  say('');
  if (demo) say(`  Sign in as ${DEMO_EMAIL} with the password ${password}, or sign up with any address.`);
  else say('  Sign up with any address.');
  say('  Stop with Ctrl-C. Data stays in .data/ until "npm run reset".');
  say('');
}
