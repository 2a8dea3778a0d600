import ipaddr from 'ipaddr.js';

/** What a home or a machine is given of IPv6 is a /64: whoever has one address there has all of them. */
const BYTES_OF_64_BITS = 8;

/**
 * The network whose calls count as one client's: the address of IPv4, the /64 of IPv6. Addresses that are unknown or
 * cannot be read share one, so that hiding an address gains nothing.
 */
export function clientNetwork(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  // Gives IPv4 for IPv4 that is written as IPv6.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, BYTES_OF_64_BITS)).toString('hex')}/64`;
}
