/** What a mail says. */
export type Letter = { subject: string; text: string; html: string };

/** The address of a page of the app. */
type Pages = (path: string) => string;

/** A path that only the page reads: what follows `#` reaches no server, so no log either. */
const linkTo = (path: string, token: string) => `${path}#token=${token}`;

// Nothing in here comes from whoever asked, their name neither: else our mails could carry anybody's words to anybody.

/** To an address that somebody signs up with for the first time. */
export function confirmLetter(pages: Pages, token: string): Letter {
  return letter('Confirm your address for TradeSense', [
    'Somebody signed up for TradeSense with this address. If it was you, confirm it here within 24 hours:',
    { link: pages(linkTo('/confirm', token)), words: 'Confirm this address' },
    'If it was not you, do nothing: without this link no account is made.',
  ]);
}

/** To an address that somebody signs up with who has an account already. */
export function takenLetter(pages: Pages): Letter {
  return letter('You already have a TradeSense account', [
    'Somebody tried to sign up for TradeSense with this address, which has an account already. Nothing was changed.',
    'If it was you, sign in:',
    { link: pages('/'), words: 'Sign in' },
    'If you no longer know your password, set a new one:',
    { link: pages('/forgot'), words: 'Set a new password' },
    'If it was not you, there is nothing you need to do.',
  ]);
}

/** To a person whose password is to be reset. */
export function resetLetter(pages: Pages, token: string): Letter {
  return letter('Set a new password for TradeSense', [
    'Somebody asked to set a new password for your TradeSense account. If it was you, do it here within 30 minutes:',
    { link: pages(linkTo('/reset', token)), words: 'Set a new password' },
    'If it was not you, do nothing: your password stays as it is.',
  ]);
}

function letter(subject: string, parts: readonly (string | { link: string; words: string })[]): Letter {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.link)).join('\n\n');
  const html = parts
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<a href="${escapeHtml(part.link)}">${escapeHtml(part.words)}</a>`,
    )
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
  return {
    subject,
    text: `${text}\n`,
    html: `<!doctype html>\n<html lang="en"><body>\n${html}\n</body></html>\n`,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
