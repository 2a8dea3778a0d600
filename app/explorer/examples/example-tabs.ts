import {
  AccountPageDocument,
  ApiKeysDocument,
  CalendarPageDocument,
  CreateApiKeyDocument,
  DashboardPageDocument,
  ImportPageDocument,
  ImportStatusDocument,
  printDocument,
  TradePageDocument,
  TradesPageDocument,
} from '#client';

/** The queries of the app's pages and how to get a key, each with variables to begin with. */
const EXAMPLES = [
  [DashboardPageDocument, { performance: null }, 'Everything on the dashboard, from four services'],
  [TradesPageDocument, { first: 20, filter: { status: 'CLOSED' } }, 'The list of trades, filtered'],
  [TradePageDocument, { id: 'trd_…' }, 'One trade with its fills; take an id from the list'],
  [CalendarPageDocument, { month: null }, 'A month of realised profit'],
  [ImportPageDocument, { first: 20 }, 'What was imported'],
  [ImportStatusDocument, { id: 'imp_…' }, 'Progress and report of one import'],
  [AccountPageDocument, {}, 'Profile, plan and broker accounts'],
  [ApiKeysDocument, {}, 'The API keys of the workspace, their limits and when they were used last'],
  [
    CreateApiKeyDocument,
    { input: { name: 'My program', scopes: ['trades:read', 'analytics:read'] } },
    'Makes an API key, with your sign-in; its secret is in this answer and never again',
  ],
] as const;

/** A tab of the explorer for each page of the app. */
export const exampleTabs = EXAMPLES.map(([document, variables, title]) => ({
  query: `# ${title}.\n${printDocument(document)}\n`,
  variables: JSON.stringify(variables, null, 2),
}));
