import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

/** How this installation sends mail. */
export type MailSettings = {
  /** Such as `smtp://name:password@mail.example.com:587` or `smtps://…`. */
  smtpUrl: string;
  /** Whom mails are from, such as `TradeSense <no-reply@example.com>`. */
  from: string;
  /** Where people reach the app; links in mails begin with it. */
  publicOrigin: string;
};

/** Where letters are handed in. */
export type Post = {
  /** Resolves when the server has taken it; rejects otherwise, within the time limits below for each step. */
  send(letter: Letter & { id: string; to: string }): Promise<void>;
  close(): void;
};

const STEP_MS = 10_000;

/** Hands letters to an SMTP server, each over a connection of its own: they are few. */
export function openPost({ smtpUrl, from, publicOrigin }: MailSettings): Post {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname } = new URL(publicOrigin);
  return {
    async send({ id, to, ...content }) {
      await transport.sendMail({
        ...content,
        from,
        to: { name: '', address: to },
        // The same at each attempt, so that a mailbox may notice a second copy.
        messageId: `<${id}@${hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
