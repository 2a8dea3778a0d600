import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { type Backoff, retryDelay, wait } from '../../../../kit/events/delivery/retry-delay.ts';
import { createWake } from '../../../../kit/events/outbox/wake.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { confirmLetter, type Letter, resetLetter, takenLetter } from './letter.ts';
import { createLinkToken, hashLinkToken } from './link-token.ts';
import {
  forget,
  forgetMailBefore,
  lookAtAddress,
  type MailOrder,
  markSent,
  postpone,
  takeDueMail,
} from './mail.queries.ts';
import { storeLink } from './mail-link.ts';
import { type MailSettings, openPost } from './post.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const RETRY: Backoff = { firstMs: MINUTE_MS / 2, capMs: 60 * MINUTE_MS };
/** Longer than any attempt takes. */
const LEASE_MS = 5 * MINUTE_MS;
const LINK_MS = { SIGN_UP: DAY_MS, PASSWORD_RESET: 30 * MINUTE_MS } as const;
/**
 * Of one purpose to one address in an hour; what is more is dropped, so that nobody's mailbox is flooded through us.
 * Of each purpose, so that sign-ups in somebody's name do not keep their reset from them.
 */
const MOST_PER_HOUR = 5;
const POLL_MS = 1_000;

export type MailWorker = {
  /** Looks for mail at once: call it when some was ordered. */
  wake(): void;
  /** Finishes the mail in hand. */
  stop(): Promise<void>;
};

/**
 * Sends what was ordered, one mail after the other, apart from every request: at least once, by whichever process takes
 * it first. The token of a link is made here and stored as a hash, so it is written down in the mail alone.
 */
export function startMailWorker(options: {
  database: Database;
  settings: MailSettings;
  clock: () => Date;
  log: Log;
}): MailWorker {
  const { database, settings, clock, log } = options;
  const post = openPost(settings);
  const stopping = new AbortController();
  const wake = createWake();
  const pages = (path: string) => new URL(path, settings.publicOrigin).href;
  const after = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  /** Null when there is nobody to write to, or too much was written there already. */
  async function write(query: Query, order: MailOrder): Promise<Letter | null> {
    const { id: mailId, purpose } = order;
    const { personId, sent } = await lookAtAddress(query, order, after(-60 * MINUTE_MS));
    if (sent >= MOST_PER_HOUR) return null;
    if (purpose === 'SIGN_UP' && personId !== null) return takenLetter(pages);
    if (purpose === 'PASSWORD_RESET' && personId === null) return null;
    const token = createLinkToken();
    const link = { hash: hashLinkToken(token), mailId, personId, expiresAt: after(LINK_MS[purpose]) };
    await storeLink(query, link);
    return purpose === 'SIGN_UP' ? confirmLetter(pages, token) : resetLetter(pages, token);
  }

  /** The link is committed before its mail leaves: one that arrived although its sending failed is good too. */
  function takeNext() {
    return database.asSystem('take a mail', async (_em, query) => {
      const order = await takeDueMail(query, clock(), after(LEASE_MS));
      if (!order) return null;
      const letter = await write(query, order);
      if (!letter) await forget(query, order.id);
      return { order, letter };
    });
  }

  async function deliver({ id, address, purpose, attempts }: MailOrder, letter: Letter): Promise<void> {
    try {
      await post.send({ ...letter, id, to: address });
    } catch (error) {
      const until = after(retryDelay(RETRY, attempts));
      // The server's words may repeat the mail, and with it the link: its code has to do.
      log.warn(
        { mail: id, purpose, attempts, until, ...codesOf(error) },
        'a mail was not taken and will be sent again',
      );
      await database.asSystem('postpone a mail', (_em, query) => postpone(query, id, until));
      return;
    }
    await database.asSystem('mail was sent', (_em, query) => markSent(query, id, clock()));
  }

  async function sweep(): Promise<void> {
    const givenUp = await database.asSystem('forget old mail', (_em, query) =>
      forgetMailBefore(query, after(-DAY_MS)),
    );
    for (const { id, purpose, attempts } of givenUp)
      log.error({ mail: id, purpose, attempts }, 'a mail was given up after a day');
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await sweep();
        for (let taken = await takeNext(); taken; taken = stopping.signal.aborted ? null : await takeNext())
          if (taken.letter) await deliver(taken.order, taken.letter);
        await wake.wait(POLL_MS, stopping.signal);
      } catch (error) {
        log.warn({ err: error }, 'the mail worker failed and goes on in a while');
        await wait(5 * POLL_MS, stopping.signal);
      }
    }
  }

  const running = run();
  return {
    wake: wake.raise,
    async stop() {
      stopping.abort();
      await running;
      post.close();
    },
  };
}

/** Of an error of SMTP or the network, what names the failure and holds nothing of the mail. */
function codesOf(error: unknown): { code?: unknown; responseCode?: unknown } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('code' in error && { code: error.code }),
    ...('responseCode' in error && { responseCode: error.responseCode }),
  };
}
