export type FuturesProduct = {
  /** Exchange root: ES, MNQ, 6E. */
  root: string;
  name: string;
  /** Money for one point of the price as platforms quote it. */
  multiplier: string;
  currency: string;
};

/** By root. */
export type FuturesProducts = ReadonlyMap<string, FuturesProduct>;

/** `ROOT POINT_VALUE NAME`, by exchange group and currency. From the exchanges' contract specifications. */
const TABLE: Record<string, string> = {
  USD: `
ES 50 E-mini S&P 500|MES 5 Micro E-mini S&P 500|SP 250 S&P 500|EMD 100 E-mini S&P MidCap 400
NQ 20 E-mini Nasdaq-100|MNQ 2 Micro E-mini Nasdaq-100|YM 5 E-mini Dow|MYM 0.5 Micro E-mini Dow
RTY 50 E-mini Russell 2000|M2K 5 Micro E-mini Russell 2000|NKD 5 Nikkei 225 in dollars
VX 1000 VIX|VXM 100 Mini VIX
CL 1000 Crude Oil|MCL 100 Micro Crude Oil|QM 500 E-mini Crude Oil|BZ 1000 Brent Crude Last Day
NG 10000 Natural Gas|QG 2500 E-mini Natural Gas|MNG 1000 Micro Natural Gas|HO 42000 NY Harbor ULSD|RB 42000 RBOB Gasoline
GC 100 Gold|MGC 10 Micro Gold|QO 50 E-mini Gold|1OZ 1 1-Ounce Gold|SI 5000 Silver|SIL 1000 Micro Silver|QI 2500 E-mini Silver
HG 25000 Copper|MHG 2500 Micro Copper|QC 12500 E-mini Copper|PL 50 Platinum|PA 100 Palladium|ALI 25 Aluminum
ZB 1000 30-Year Treasury Bond|UB 1000 Ultra Treasury Bond|ZN 1000 10-Year Treasury Note|TN 1000 Ultra 10-Year Note
ZF 1000 5-Year Treasury Note|ZT 2000 2-Year Treasury Note|Z3N 3000 3-Year Treasury Note
ZQ 4167 30-Day Federal Funds|SR3 2500 Three-Month SOFR|SR1 4167 One-Month SOFR|GE 2500 Eurodollar
6E 125000 Euro|M6E 12500 Micro Euro|E7 62500 E-mini Euro|6J 12500000 Japanese Yen|MJY 1250000 Micro Yen|J7 6250000 E-mini Yen
6B 62500 British Pound|M6B 6250 Micro British Pound|6A 100000 Australian Dollar|M6A 10000 Micro Australian Dollar
6C 100000 Canadian Dollar|MCD 10000 Micro Canadian Dollar|6S 125000 Swiss Franc|MSF 12500 Micro Swiss Franc
6N 100000 New Zealand Dollar|6M 500000 Mexican Peso|6L 100000 Brazilian Real|6Z 500000 South African Rand
ZC 50 Corn|XC 10 Mini Corn|MZC 5 Micro Corn|ZS 50 Soybeans|XK 10 Mini Soybeans|MZS 5 Micro Soybeans
ZW 50 Chicago Wheat|XW 10 Mini Wheat|MZW 5 Micro Wheat|KE 50 KC Wheat|ZM 100 Soybean Meal|ZL 600 Soybean Oil
ZO 50 Oats|ZR 2000 Rough Rice|LE 400 Live Cattle|GF 500 Feeder Cattle|HE 400 Lean Hogs
KC 375 Coffee C|SB 1120 Sugar No. 11|CC 10 Cocoa|CT 500 Cotton No. 2|OJ 150 Orange Juice|DX 1000 US Dollar Index
BTC 5 Bitcoin|MBT 0.1 Micro Bitcoin|ETH 50 Ether|MET 0.1 Micro Ether`,
  EUR: `
FDAX 25 DAX|FDXM 5 Mini-DAX|FDXS 1 Micro-DAX|FESX 10 Euro Stoxx 50|FSXE 1 Micro Euro Stoxx 50
FGBL 1000 Euro-Bund|FGBM 1000 Euro-Bobl|FGBS 1000 Euro-Schatz|FGBX 1000 Euro-Buxl|FBTP 1000 Long Euro-BTP|FOAT 1000 Euro-OAT
FVS 100 VSTOXX|FCE 10 CAC 40`,
  GBP: 'Z 10 FTSE 100',
  CHF: 'FSMI 10 SMI',
  JPY: 'NIY 500 Nikkei 225 in yen',
};

/** What the trader has not changed. */
export const FUTURES_PRODUCTS: FuturesProducts = new Map(
  Object.entries(TABLE).flatMap(([currency, lines]) =>
    lines
      .trim()
      .split(/[|\n]/)
      .map((line): [string, FuturesProduct] => {
        const [root = '', multiplier = '', ...name] = line.split(' ');
        return [root, { root, multiplier, currency, name: name.join(' ') }];
      }),
  ),
);
