import type { Query } from '../../../../kit/database/session.ts';
import { hashLinkToken, looksLikeLinkToken } from './link-token.ts';
import type { PendingSignUp } from './mail-order.ts';

/** What a caller gets whose link is no good. */
export const LINK_INVALID = {
  __typename: 'LinkInvalid',
  code: 'LINK_INVALID',
  message: 'This link was used before, or it is too old. Ask for a new one.',
} as const;

/** Writes down a link by its hash. `personId` is whose password it resets; null for a sign-up. */
export async function storeLink(
  query: Query,
  link: { hash: string; mailId: string; personId: string | null; expiresAt: Date },
): Promise<void> {
  await query({
    text: 'insert into mail_link (hash, mail_id, person_id, expires_at) values ($1, $2, $3, $4)',
    values: [link.hash, link.mailId, link.personId, link.expiresAt],
  });
}

/**
 * The sign-up behind a link that is good now. All sign-ups of its address are locked first, in one order, so of two
 * links that are used at once, the same or not, one finds it and the other nothing.
 */
export async function takeSignUp(query: Query, token: string, now: Date): Promise<PendingSignUp | null> {
  if (!looksLikeLinkToken(token)) return null;
  const hash = hashLinkToken(token);
  await query({
    text: `select id from mail where purpose = 'SIGN_UP'
             and address = (select m.address from mail_link l join mail m on m.id = l.mail_id where l.hash = $1)
           order by id for update`,
    values: [hash],
  });
  const [found] = await query<PendingSignUp>({
    text: `select m.address as email, m.display_name as "displayName", m.time_zone as "timeZone",
             m.base_currency as "baseCurrency", m.password_hash as "passwordHash"
           from mail_link l join mail m on m.id = l.mail_id
           where l.hash = $1 and m.purpose = 'SIGN_UP' and l.expires_at > $2`,
    values: [hash, now],
  });
  return found ?? null;
}

/** Whose password a link resets that is good now. */
export async function findReset(query: Query, token: string, now: Date): Promise<string | null> {
  if (!looksLikeLinkToken(token)) return null;
  const [found] = await query<{ personId: string }>({
    text: `select person_id as "personId" from mail_link
           where hash = $1 and person_id is not null and expires_at > $2`,
    values: [hashLinkToken(token), now],
  });
  return found?.personId ?? null;
}

/** The same with the person locked first, so of two of their links that are used at once, one is good. */
export async function takeReset(query: Query, token: string, now: Date): Promise<string | null> {
  await query({
    text: `select id from person where id = (select person_id from mail_link where hash = $1) for no key update`,
    values: [hashLinkToken(token)],
  });
  return findReset(query, token, now);
}

/** Ends every link that could make a person of this address, with the sign-ups behind them. */
export async function endSignUpsOf(query: Query, email: string): Promise<void> {
  await query({ text: `delete from mail where address = $1 and purpose = 'SIGN_UP'`, values: [email] });
}

/** Ends every link that could set this person's password. */
export async function endResetsOf(query: Query, personId: string): Promise<void> {
  await query({ text: 'delete from mail_link where person_id = $1', values: [personId] });
}
