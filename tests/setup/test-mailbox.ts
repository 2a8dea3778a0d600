import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export type ReceivedMail = { to: string[]; subject: string; content: string };

export type Mailbox = AsyncDisposable & {
  readonly url: string;
  /** Everything so far, in order. */
  readonly mails: readonly ReceivedMail[];
  /** The `count`th mail to an address, as soon as it is there. */
  mailTo(address: string, count?: number): Promise<ReceivedMail>;
  /** Goes away, as a mail server does; `start` brings it back at the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** An SMTP server that takes every mail and keeps it. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const listeners = new Set<() => void>();
  let port = 0;
  let server: SMTPServer | null = null;

  async function start(): Promise<void> {
    const next = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData(stream, session, done) {
        text(stream).then((source) => {
          mails.push(
            readMail(
              session.envelope.rcptTo.map(({ address }) => address),
              source,
            ),
          );
          done();
          for (const listener of listeners) listener();
        }, done);
      },
    });
    // A client that goes away is no failure of the server's.
    next.on('error', () => undefined);
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    port = (next.server.address() as AddressInfo).port;
    server = next;
  }

  async function stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (server) server.close(() => resolve());
    else resolve();
    server = null;
    await promise;
  }

  await start();
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    mailTo(address, count = 1) {
      const { promise, resolve } = Promise.withResolvers<ReceivedMail>();
      const look = () => {
        const found = mails.filter(({ to }) => to.includes(address))[count - 1];
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
      return promise;
    },
    stop,
    start,
    [Symbol.asyncDispose]: stop,
  };
}

/** The token of the first link in a mail that has one. */
export function tokenIn({ content }: ReceivedMail): string {
  const token = /#token=([\w-]+)/.exec(content)?.[1];
  if (!token) throw new Error(`There is no token in:\n${content}`);
  return token;
}

/** Undoes quoted-printable, in which long lines, and so links, are broken. */
function readMail(to: string[], source: string): ReceivedMail {
  const content = source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { to, subject: /^Subject: (.*)$/m.exec(source)?.[1]?.trim() ?? '', content };
}
