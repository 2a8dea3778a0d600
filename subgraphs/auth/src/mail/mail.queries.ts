import type { Query } from '../../../../kit/database/session.ts';

/** A mail that somebody's request led to. */
export type MailOrder = {
  id: string;
  purpose: 'SIGN_UP' | 'PASSWORD_RESET';
  address: string;
  /** How often it was tried, this time included. */
  attempts: number;
};

/**
 * Takes the mail that has been due for longest, and makes it due again at `again`: if this process dies, another one
 * takes it then. What another process has in hand is passed over.
 */
export async function takeDueMail(query: Query, now: Date, again: Date): Promise<MailOrder | null> {
  const [taken] = await query<MailOrder>({
    name: 'take-due-mail',
    text: `update mail set attempts = attempts + 1, due_at = $2
           where id = (select id from mail where sent_at is null and due_at <= $1
                       order by due_at, id limit 1 for update skip locked)
           returning id, purpose, address, attempts`,
    values: [now, again],
  });
  return taken ?? null;
}

/** Who has the address of a mail, and how many of its purpose went there since an instant. */
export async function lookAtAddress(
  query: Query,
  { address, purpose }: Pick<MailOrder, 'address' | 'purpose'>,
  since: Date,
): Promise<{ personId: string | null; sent: number }> {
  const [found] = await query<{ personId: string | null; sent: number }>({
    text: `select (select id from person where email = $1) as "personId",
             (select count(*)::int from mail where address = $1 and purpose = $3 and sent_at > $2) as sent`,
    values: [address, since, purpose],
  });
  return found ?? { personId: null, sent: 0 };
}

export async function markSent(query: Query, id: string, at: Date): Promise<void> {
  await query({ text: 'update mail set sent_at = $2 where id = $1', values: [id, at] });
}

export async function postpone(query: Query, id: string, until: Date): Promise<void> {
  await query({ text: 'update mail set due_at = $2 where id = $1', values: [id, until] });
}

export async function forget(query: Query, id: string): Promise<void> {
  await query({ text: 'delete from mail where id = $1', values: [id] });
}

/** Forgets mails that were sent, or asked for and never sent, before an instant; returns those never sent. */
export async function forgetMailBefore(
  query: Query,
  before: Date,
): Promise<Pick<MailOrder, 'id' | 'purpose' | 'attempts'>[]> {
  const gone = await query<Pick<MailOrder, 'id' | 'purpose' | 'attempts'> & { sentAt: Date | null }>({
    text: `delete from mail where asked_at < $1 and (sent_at is null or sent_at < $1)
           returning id, purpose, attempts, sent_at as "sentAt"`,
    values: [before],
  });
  return gone.filter(({ sentAt }) => sentAt === null);
}
