const REASONS: Readonly<Record<string, (portSetting: string) => string>> = {
  EADDRINUSE: (port) => `another program listens there. Stop it, or choose another port with ${port}`,
  EACCES: (port) => `this user may not use that port. Choose one above 1023 with ${port}`,
  EADDRNOTAVAIL: () => 'this machine has no such address. Choose one with HOST',
};

/** Why an address cannot be listened on, in one sentence for a person. */
export function describeListenFailure(
  error: unknown,
  place: { host: string; port: number; program?: string; portSetting?: string },
): string {
  const { host, port, program = 'TradeSense', portSetting = 'PORT' } = place;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code]?.(portSetting) ?? (error instanceof Error ? error.message : 'unknown reason');
  return `${program} cannot listen on ${host}:${port}: ${reason}.`;
}
