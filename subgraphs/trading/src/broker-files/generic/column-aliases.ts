/** What a column of a CSV without a broker's own layout can mean. */
export type ColumnMeaning =
  | 'symbol'
  | 'side'
  | 'quantity'
  | 'price'
  | 'time'
  | 'fees'
  | 'executionId'
  | 'orderId'
  | 'currency'
  | 'assetClass'
  | 'multiplier'
  | 'account'
  | 'entryTime'
  | 'exitTime'
  | 'entryPrice'
  | 'exitPrice'
  | 'direction'
  | 'pnl';

/**
 * Headings that are understood without being asked, best first, in letters and digits only. A pair is a column of
 * dates and one of times of day. All columns of fees are added up; of everything else the first one counts.
 */
export const ALIASES: Record<ColumnMeaning, readonly (string | readonly [string, string])[]> = {
  symbol: ['symbol', 'ticker', 'instrument', 'contract', 'market', 'pair', 'security'],
  side: ['side', 'buysell', 'bs', 'action', 'direction', 'transactiontype', 'type'],
  quantity: [
    'quantity',
    'qty',
    'filledquantity',
    'filledqty',
    'shares',
    'contracts',
    'size',
    'units',
    'lots',
    'volume',
  ],
  price: [
    'price',
    'fillprice',
    'executionprice',
    'execprice',
    'tradeprice',
    'avgprice',
    'averageprice',
    'avgfillprice',
  ],
  time: [
    'datetime',
    'executedat',
    'executiontime',
    'exectime',
    'filltime',
    'filledat',
    'filledtime',
    'timestamp',
    ['date', 'time'],
    ['tradedate', 'tradetime'],
    'tradetime',
    'time',
    'date',
    'tradedate',
  ],
  fees: [
    'fees',
    'fee',
    'commission',
    'commissions',
    'comm',
    'commfee',
    'totalfees',
    'miscfees',
    'exchangefees',
    'regfee',
  ],
  executionId: ['executionid', 'execid', 'fillid', 'tradeid', 'transactionid', 'dealid', 'id'],
  orderId: ['orderid', 'ordernumber', 'order'],
  currency: ['currency', 'ccy', 'pricecurrency'],
  assetClass: ['assetclass', 'assettype', 'instrumenttype', 'securitytype', 'tradetype'],
  multiplier: ['multiplier', 'pointvalue', 'contractmultiplier', 'contractsize'],
  account: ['account', 'accountnumber', 'accountid'],
  entryTime: [
    'entrydatetime',
    ['entrydate', 'entrytime'],
    'entrytime',
    'opentime',
    'opened',
    'openedat',
    'entrydate',
    'opendate',
  ],
  exitTime: [
    'exitdatetime',
    ['exitdate', 'exittime'],
    'exittime',
    'closetime',
    'closed',
    'closedat',
    'exitdate',
    'closedate',
  ],
  entryPrice: ['entryprice', 'avgentryprice', 'openprice', 'avgentry', 'entry'],
  exitPrice: ['exitprice', 'avgexitprice', 'closeprice', 'avgexit', 'exit'],
  direction: ['direction', 'side', 'longshort', 'position', 'type'],
  pnl: [
    'pnl',
    'pl',
    'profit',
    'profitloss',
    'netpnl',
    'netpl',
    'netprofit',
    'realizedpnl',
    'realisedpnl',
    'grosspnl',
  ],
};
