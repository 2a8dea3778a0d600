/** What a column of a CSV without a broker's own layout can mean. */
export type ColumnMeaning = TradeColumn | ExecutionColumn | RoundTripColumn;

type TradeColumn =
  | 'symbol'
  | 'quantity'
  | 'fees'
  | 'executionId'
  | 'orderId'
  | 'currency'
  | 'assetClass'
  | 'multiplier'
  | 'account';
type ExecutionColumn = 'side' | 'price' | 'time';
type RoundTripColumn = 'entryTime' | 'exitTime' | 'entryPrice' | 'exitPrice' | 'direction' | 'pnl';

/** A heading, or a heading for the date and one for the time of day. */
export type Alias = string | readonly [date: string, time: string];

/**
 * Headings that are understood without being asked, best first, in letters and digits only. All columns of fees are
 * added up; of everything else the first one counts.
 */
export const ALIASES: Record<ColumnMeaning, readonly Alias[]> = {
  symbol: words('symbol ticker instrument contract market pair security'),
  side: words('side buysell bs action direction transactiontype type'),
  quantity: words('quantity qty filledquantity filledqty shares contracts size units lots volume'),
  price: words('price fillprice executionprice execprice tradeprice avgprice averageprice avgfillprice'),
  time: [
    ...words('datetime executedat timestamp filledat'),
    ...pairs('date tradedate executiondate filldate', 'time tradetime executiontime exectime filltime'),
    ...words('executiontime exectime filltime filledtime tradetime time date tradedate'),
  ],
  fees: words('fees fee commission commissions comm commfee totalfees miscfees exchangefees regfee'),
  executionId: words('executionid execid fillid tradeid transactionid dealid id'),
  orderId: words('orderid ordernumber order'),
  currency: words('currency ccy pricecurrency'),
  assetClass: words('assetclass assettype instrumenttype securitytype tradetype'),
  multiplier: words('multiplier pointvalue contractmultiplier contractsize'),
  account: words('account accountnumber accountid'),
  entryTime: [
    ...words('entrydatetime openedat'),
    ...pairs('entrydate opendate', 'entrytime opentime'),
    ...words('entrytime opentime opened entrydate opendate'),
  ],
  exitTime: [
    ...words('exitdatetime closedat'),
    ...pairs('exitdate closedate', 'exittime closetime'),
    ...words('exittime closetime closed exitdate closedate'),
  ],
  entryPrice: words('entryprice avgentryprice openprice avgentry entry'),
  exitPrice: words('exitprice avgexitprice closeprice avgexit exit'),
  direction: words('direction side longshort position type'),
  pnl: words('pnl pl profit profitloss netpnl netpl netprofit realizedpnl realisedpnl grosspnl'),
};

function words(list: string): string[] {
  return list.split(' ');
}

function pairs(dates: string, times: string): Alias[] {
  return words(dates).flatMap((date) => words(times).map((time): Alias => [date, time]));
}
