import type { AccountRow } from '../account/account-row.ts';
import type { FileFacts } from '../broker-files/parsed-row.ts';
import type { IssueRow } from '../import/import-page.ts';
import type { ImportJob } from './import-job.ts';

/**
 * A warning when neither the file nor the trader said in which currency the prices are, so that nobody takes dollars
 * for euros; null otherwise. A broker's own files are in the currency of the account that they name.
 */
export function assumedCurrency(job: ImportJob, facts: FileFacts, account: AccountRow): IssueRow | null {
  if (facts.broker !== 'GENERIC' || facts.currency !== null || job.requestedAccountId !== null) return null;
  const read = `Prices were read as ${account.currency} and local times as ${account.timeZone}`;
  return {
    kind: 'WARNING',
    code: 'CURRENCY_ASSUMED',
    line: null,
    text: null,
    message: `The file does not say its currency. ${read}, as in the account "${account.name}". If that is wrong, undo this import and choose an account with the right ones.`,
  };
}
