const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there. Stop it, or choose another port with PORT',
  EACCES: 'this user may not use that port. Choose one above 1023 with PORT',
  EADDRNOTAVAIL: 'this machine has no such address. Choose one with HOST',
};

/** Why an address cannot be listened on, in one sentence for a person. */
export function describeListenFailure(
  error: unknown,
  { host, port }: { host: string; port: number },
): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : 'unknown reason');
  return `TradeSense cannot listen on ${host}:${port}: ${reason}.`;
}
