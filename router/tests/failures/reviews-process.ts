import { createServer, type ServerResponse } from 'node:http';

// A subgraph as a process of its own that can be killed, stopped and made to answer anything:
// `node reviews-process.ts PORT ANSWER`. It prints its port once it listens.

const [port = '0', answer = 'truth'] = process.argv.slice(2);

type Asked = { query: string; variables?: { representations?: unknown[] } };

/** The router names a field as it likes, so the answer repeats the name that it asked by. */
function truth({ query, variables }: Asked, planted = ''): string {
  const name = /(\w+)\s*:\s*stars/.exec(query)?.[1] ?? 'stars';
  const entities = (variables?.representations ?? []).map(
    () => `{"__typename":"Product",${planted}"${name}":5}`,
  );
  return `{${planted}"data":{${planted}"_entities":[${entities}]}}`;
}

const PLANTED = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';

const ANSWERS: Readonly<Record<string, (response: ServerResponse, asked: Asked) => void>> = {
  truth: (response, asked) => void response.end(truth(asked)),
  prototypes: (response, asked) => void response.end(truth(asked, PLANTED)),
  garbage: (response) => void response.end('\u0000<html>{"data":'),
  'wrong-type': (response) => void response.end('{"data":"stars"}'),
  'ten-megabytes': (response) => void response.end('x'.repeat(10_000_000)),
  'thirty-megabytes': (response, asked) => void response.end(`${truth(asked)}${' '.repeat(30_000_000)}`),
  status: (response) => void response.writeHead(500).end('{}'),
  'large-header': (response, asked) => {
    response.setHeader('x-large', 'x'.repeat(40_000)).end(truth(asked));
  },
  'half-a-body': (response, asked) => {
    const whole = truth(asked);
    response.writeHead(200, { 'content-length': whole.length });
    response.write(whole.slice(0, whole.length / 2), () => response.socket?.destroy());
  },
};

const send = ANSWERS[answer];
if (!send) throw new Error(`It cannot answer ${answer}.`);
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/json');
  send(response, JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked);
});
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : address}\n`);
});
