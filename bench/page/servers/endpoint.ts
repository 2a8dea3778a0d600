import { type EndpointSettings, startEndpoint } from '../endpoint/start-endpoint.ts';
import { answerParent, processAnswers } from './answer-parent.ts';

let stop = async () => {};

/** Starts the hand-written endpoint and gives its origin. */
async function start(settings: EndpointSettings): Promise<string> {
  const endpoint = await startEndpoint(settings);
  stop = endpoint.stop;
  return endpoint.url;
}

const answers = { ...processAnswers, start };
export type EndpointAnswers = typeof answers;
answerParent(answers, () => stop());
