/**
 * What resolvers of a GraphQL type receive as their parent, where it is not the type's own shape: `file#Name`, the
 * file as seen from src/generated/. Run `npm run codegen` after a change.
 */
export const mappers = {
  Viewer: '{ id: string }',
  BrokerAccount: '../account/account-row.ts#AccountRow',
  Execution: '../execution/execution-row.ts#ExecutionRow',
  Trade: '../trade/trade-row.ts#TradeRow',
  TradeConnection: '../trade/trade-page.ts#TradePage',
  TradeFill: '../trade/fill-page.ts#FillRow',
  Import: '../import/import-row.ts#ImportRow',
};
