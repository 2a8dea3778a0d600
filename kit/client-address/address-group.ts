import { isIPv6 } from 'node:net';

/** An IPv4 address inside an IPv6 one, as sockets that take both report it. */
const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** The eight groups of an IPv6 address, the zeros that `::` stands for included. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  if (tail === undefined) return before;
  const after = tail.split(':').filter(Boolean);
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

/**
 * What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, since whoever has one address there
 * has all of them. "unknown" without an address.
 */
export function addressGroup(address: string | undefined): string {
  const bare = address?.split('%')[0] ?? '';
  const mapped = MAPPED.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(bare)) return bare || 'unknown';
  const network = groupsOf(bare).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
