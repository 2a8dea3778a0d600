import { BlockList, isIP } from 'node:net';

/** An address or a range of addresses (CIDR), such as "203.0.113.7", "203.0.113.0/24" or "2001:db8::/32". */
type AddressRange = { family: 'ipv4' | 'ipv6'; address: string; prefix: number };

const BITS = { ipv4: 32, ipv6: 128 } as const;

function readAddressRange(text: string): AddressRange | null {
  const [, address = '', prefix] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return null;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const bits = prefix === undefined ? BITS[family] : Number(prefix);
  return bits <= BITS[family] ? { family, address, prefix: bits } : null;
}

/** Whether a text is an address or a range, IPv4 or IPv6. A zone ("fe80::1%eth0") means nothing elsewhere: it is none. */
export function isAddressRange(text: string): boolean {
  return readAddressRange(text) !== null;
}

/** Addresses that something may come from. */
export type AddressList = { has(address: string): boolean };

/**
 * The addresses that these texts name. An IPv4 address in its IPv6 form ("::ffff:203.0.113.7") is the same address. Throws
 * a RangeError for a text that `isAddressRange` refuses: a list that forgets one would let nobody in, or everybody.
 */
export function createAddressList(texts: readonly string[]): AddressList {
  const list = new BlockList();
  for (const text of texts) {
    const range = readAddressRange(text);
    if (!range) throw new RangeError(`${JSON.stringify(text)} is no address and no range of addresses.`);
    list.addSubnet(range.address, range.prefix, range.family);
  }
  return {
    has(address) {
      const version = isIP(address);
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}
