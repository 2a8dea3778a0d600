/** The token of the link that led here. It stands behind `#`, which the browser sends to no server. */
export function readLinkToken(): string {
  return new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
}
