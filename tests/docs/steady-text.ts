/** What is new each time, and the word that stands for it. Everything else in an answer must be as it is shown. */
const NEW_EACH_TIME: readonly (readonly [RegExp, string])[] = [
  [/"(endCursor|requestId)":\s*"[^"]*"/g, '"$1":"…"'],
  [/"currentlyAvailable":\s*\d+/g, '"currentlyAvailable":0'],
  [/\b[a-z]{3}_[0-9a-z]{26}\b/g, 'id'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time'],
];

function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text.trim();
  }
}

/** A text without what is new each time; JSON without its spaces, whether it is the whole or a line. */
export function steadyText(text: string): string {
  const whole = compact(text);
  const lines = whole.split('\n').map((line) => compact(line));
  return NEW_EACH_TIME.reduce((steady, [pattern, word]) => steady.replace(pattern, word), lines.join('\n'));
}
